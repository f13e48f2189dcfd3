//! The people around a parent and child, drawn in four circles and listed with
//! the same names. A circle without people is open: there is room.

use maud::{Markup, PreEscaped, html};

use crate::content::language::Language;
use crate::ui::drawing::{ring, used};

/// One circle and who stands in it.
pub struct Circle {
    /// The key of its name.
    pub id: String,
    /// The sources named: the label in the list, and the short one in the map.
    pub people: Vec<(String, String)>,
}

/// At most so many are drawn in a circle; the label then says how many more.
const DRAWN: usize = 2;
/// The middle of the map; the circles reach beyond its edges.
const CENTRE: (i32, i32) = (180, 338);
/// From the child outwards: the radius of each circle and the line of its name.
const RINGS: [(i32, i32); 4] = [(122, 248), (190, 180), (252, 112), (312, 58)];
/// Where the two people of each circle stand.
const PLACES: [[(i32, i32); DRAWN]; 4] =
    [[(88, 312), (272, 312)], [(46, 204), (314, 204)], [(46, 124), (314, 124)], [(46, 48), (314, 48)]];
const HEADS: [&str; 4] = ["plain", "bun", "curls", "scarf"];
const HUES: [&str; 4] = ["a", "b", "c", "d"];

pub fn circle_map(words: &Language, circles: &[Circle]) -> Markup {
    html! {
        svg.circle-map viewBox="0 0 360 400" role="img" aria-labelledby="map-name" aria-describedby="map-about" {
            title id="map-name" { (words.text("result-people")) }
            desc id="map-about" { (words.text("map-description")) }
            (PreEscaped(picture(words, circles)))
        }
        dl.circle-list {
            @for circle in circles {
                div {
                    dt { (words.text(&format!("circle.{}", circle.id))) }
                    dd {
                        @if circle.people.is_empty() { (words.text("map-room-sentence")) }
                        @for (nth, (person, _)) in circle.people.iter().enumerate() {
                            @if nth > 0 { ", " }
                            (person)
                        }
                    }
                }
            }
        }
    }
}

fn picture(words: &Language, circles: &[Circle]) -> String {
    let radii: Vec<(i32, bool)> =
        circles.iter().zip(RINGS).map(|(circle, (radius, _))| (radius, circle.people.is_empty())).collect();
    let mut drawn = rings(words, CENTRE, &radii);
    for (nth, (circle, (_, line))) in circles.iter().zip(RINGS).enumerate() {
        drawn += &label("circle-map__name", 180, line, &name(words, circle));
        for ((x, y), (_, person)) in PLACES[nth].iter().zip(&circle.people) {
            drawn += &somebody(nth, usize::from(*x > 180), &format!("translate({x} {y}) scale(1.1)"));
            for (line, words) in in_lines(person).into_iter().zip(0..) {
                drawn += &label("circle-map__label", *x, y + 34 + 14 * words, &line);
            }
        }
    }
    drawn
}

/// The rings round a point, each with its radius and whether it is open, from
/// the child outwards; and the parent and child in the middle.
pub fn rings(words: &Language, (x, y): (i32, i32), radii: &[(i32, bool)]) -> String {
    let mut drawn = String::new();
    for (nth, (radius, is_open)) in radii.iter().enumerate().rev() {
        let open = if *is_open { " is-open" } else { "" };
        let class = format!("circle-map__ring circle-map__ring--{}{open}", nth + 1);
        drawn += &ring(nth, &class, (x, y), *radius);
    }
    drawn += &ring(5, "wood__lamp", (x, y), 40);
    drawn += &used("pair", "", &format!("translate({x} {}) scale(1.15)", y - 6));
    drawn + &label("circle-map__you", x, y + 50, words.text("map-pair"))
}

/// Somebody in a circle: heads differ, and the hue is that of the circle.
pub fn somebody(circle: usize, nth: usize, transform: &str) -> String {
    let head = HEADS[(circle + nth) % HEADS.len()];
    used(&format!("person-{head}"), &format!("person--{}", HUES[circle % HUES.len()]), transform)
}

fn name(words: &Language, circle: &Circle) -> String {
    let name = words.text(&format!("circle.{}.short", circle.id)).to_owned();
    match circle.people.len() {
        0 => format!("{name}: {}", words.text("map-room")),
        all if all > DRAWN => {
            format!("{name} {}", words.count("map-more", "count", all - DRAWN))
        }
        _ => name,
    }
}

/// A line of words in the map.
pub fn label(class: &str, x: i32, y: i32, text: &str) -> String {
    html! { text class=(class) x=(x) y=(y) { (text) } }.into_string()
}

/// At most two lines of about a dozen letters: a label is as wide as the person
/// it stands under may be. The whole name is in the list.
fn in_lines(text: &str) -> Vec<String> {
    const WIDTH: usize = 13;
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let line = lines.last_mut().expect("there is always one");
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(word.to_owned());
        } else {
            *line = format!("{line} {word}").trim_start().to_owned();
        }
    }
    lines.truncate(2);
    lines
}
