//! The people around a parent and child, drawn in four circles and listed with
//! the same names. A circle without people is open: there is room.

use leptos::prelude::*;

use crate::ui::drawing::{ring, used};

/// One circle and who stands in it.
#[derive(Clone)]
pub struct Circle {
    pub name: String,
    /// The sources named, as labels.
    pub people: Vec<String>,
}

/// The words of the map.
#[derive(Clone)]
pub struct Words {
    pub title: String,
    pub description: String,
    /// "you and your child"
    pub pair: String,
    /// "room here", for a circle without people.
    pub room: String,
    /// The same, as a sentence in the list.
    pub room_sentence: String,
    /// "and {count} more"
    pub more: String,
}

/// At most so many are drawn in a circle; the label then says how many more.
const DRAWN: usize = 2;
/// The middle of the map; the circles reach beyond its edges.
const CENTRE: (f64, f64) = (180.0, 338.0);
/// From the child outwards: the radius of each circle and the line of its name.
const RINGS: [(f64, f64); 4] = [(122.0, 246.0), (190.0, 178.0), (252.0, 116.0), (312.0, 66.0)];
/// Where the two people of each circle stand.
const PLACES: [[(f64, f64); DRAWN]; 4] = [
    [(92.0, 313.0), (268.0, 313.0)],
    [(59.0, 221.0), (301.0, 221.0)],
    [(44.0, 140.0), (316.0, 140.0)],
    [(40.0, 62.0), (320.0, 62.0)],
];
const HEADS: [&str; 4] = ["plain", "bun", "curls", "scarf"];

#[component]
pub fn CircleMap(circles: Vec<Circle>, words: Words) -> impl IntoView {
    let inside = format!(
        r#"<title id="map-title">{}</title><desc id="map-about">{}</desc>{}"#,
        escaped(&words.title),
        escaped(&words.description),
        picture(&circles, &words),
    );
    let row = |circle: Circle| {
        let people = if circle.people.is_empty() {
            words.room_sentence.clone()
        } else {
            circle.people.join(", ")
        };
        view! { <div><dt>{circle.name}</dt><dd>{people}</dd></div> }
    };
    view! {
        <svg
            class="circle-map"
            viewBox="0 0 360 400"
            role="img"
            aria-labelledby="map-title"
            aria-describedby="map-about"
            inner_html=inside
        ></svg>
        <dl class="circle-list">{circles.into_iter().map(row).collect_view()}</dl>
    }
}

fn picture(circles: &[Circle], words: &Words) -> String {
    let mut drawn = String::new();
    for (nth, (circle, (radius, _))) in circles.iter().zip(RINGS).enumerate().rev() {
        let open = if circle.people.is_empty() { " is-open" } else { "" };
        drawn += &ring(nth, &format!("circle-map__ring circle-map__ring--{}{open}", nth + 1), CENTRE, radius);
    }
    drawn += &ring(5, "wood__lamp", CENTRE, 40.0);
    drawn += &used("pair", "", "translate(180 332) scale(1.15)");
    drawn += &label("circle-map__you", 180.0, 388.0, &words.pair);
    for (nth, (circle, (_, line))) in circles.iter().zip(RINGS).enumerate() {
        let mut name = circle.name.to_lowercase();
        if circle.people.is_empty() {
            name = format!("{name}: {}", words.room);
        } else if let Some(more) = circle.people.len().checked_sub(DRAWN).filter(|more| *more > 0) {
            name = format!("{name}, {}", words.more.replace("{count}", &more.to_string()));
        }
        drawn += &label("circle-map__name", 180.0, line, &name);
        for (place, _) in PLACES[nth].iter().zip(&circle.people) {
            let (x, y) = *place;
            let head = HEADS[(nth + (x > 180.0) as usize) % HEADS.len()];
            let class = format!("person--{}", ["a", "b", "c", "d"][nth]);
            drawn += &used(&format!("person-{head}"), &class, &format!("translate({x} {y}) scale(1.1)"));
        }
    }
    drawn
}

fn label(class: &str, x: f64, y: f64, text: &str) -> String {
    format!(r#"<text class="{class}" x="{x}" y="{y}">{}</text>"#, escaped(text))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
