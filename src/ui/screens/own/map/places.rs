//! Where everybody on the map stands: on arcs round the parent and child, in the
//! circle of their own. Each row of people is drawn as near as it can be without
//! touching anybody, so that no two buttons ever overlap, however many stand in
//! one circle; the picture grows taller instead.
//!
//! Positions are steps that `style/own/support-map.css` knows: the page may hold
//! no style of its own.

/// The width of the picture in units; a phone of 320 pixels shows them as they are.
pub const WIDTH: i32 = 320;
/// The width and height of a button in units: never below 44 pixels.
pub const BUTTON: (i32, i32) = (72, 56);
/// A step is so many units.
pub const STEP: i32 = 8;

/// The most people on one row: five would not fit beside each other.
const ROW: usize = 4;
/// How far to the side the middle of a button may stand.
const REACH: i32 = 120;
/// What stays free between two of anything.
const GAP: i32 = 4;
/// From the middle of the parent and child to the lower edge.
const BELOW: i32 = 64;
/// A circle where nobody stands is so wide, and the first a little wider: its
/// name stands above the parent and child.
const BAND: i32 = 52;
const FIRST: i32 = 72;
/// The width of a letter in the name of a circle, and the height of the name.
const NAME: (i32, i32) = (8, 18);

/// Where everything stands.
pub struct Places {
    pub height: i32,
    /// The middle of the parent and child.
    pub centre: (i32, i32),
    /// From the child outwards.
    pub circles: Vec<Circle>,
}

/// One circle.
pub struct Circle {
    pub radius: i32,
    /// The line of its name.
    pub name: i32,
    /// The middle of each button, in steps from the left and from the top.
    pub people: Vec<(i32, i32)>,
}

/// Something that nothing else may touch: its middle, right of the centre and
/// above it, and its size.
#[derive(Clone, Copy)]
struct Spot {
    at: (i32, i32),
    size: (i32, i32),
}

impl Spot {
    fn touches(self, other: &Self) -> bool {
        let near = |one: i32, other: i32, sizes: i32| (one - other).abs() * 2 < sizes + 2 * GAP;
        near(self.at.0, other.at.0, self.size.0 + other.size.0)
            && near(self.at.1, other.at.1, self.size.1 + other.size.1)
    }
}

/// Places people. Of each circle: how many stand in it, and how many letters its
/// name has.
pub fn places(circles: &[(usize, usize)]) -> Places {
    // The parent and child, and the words under them.
    let mut taken = vec![Spot { at: (0, 0), size: (88, 88) }, Spot { at: (0, -50), size: (112, 20) }];
    let mut edge = 44;
    let mut found: Vec<(i32, i32, Vec<Spot>)> = Vec::new();
    for (nth, (people, letters)) in circles.iter().enumerate() {
        let mut top = edge;
        let mut here = Vec::new();
        // An arc goes down at its sides, so the middle of a button stands clear
        // of the circle below, not its corners.
        let mut radius = edge + BUTTON.1 / 2 + STEP;
        for count in rows(*people) {
            let (at, row) = nearest(radius, count, nth, &taken);
            taken.extend(&row);
            here.extend(row);
            (radius, top) = (at + STEP, at + BUTTON.1 / 2);
        }
        edge = (top + 30).max(edge + if nth == 0 { FIRST } else { BAND });
        let name = Spot { at: (0, edge - 16), size: (NAME.0 * *letters as i32, NAME.1) };
        taken.push(name);
        found.push((edge, name.at.1, here));
    }
    // The middle of every button is a whole number of steps from the top.
    let above = (edge + 4 + STEP - 1) / STEP * STEP;
    let centre = (WIDTH / 2, above);
    let steps = |spot: &Spot| ((centre.0 + spot.at.0) / STEP, (above - spot.at.1) / STEP);
    let circles = found.iter().map(|(radius, name, here)| Circle {
        // Rings are cut by hand: drawn a little larger, none runs through its name.
        radius: radius + radius / 40,
        name: above - name + 5,
        people: here.iter().map(steps).collect(),
    });
    Places { height: above + BELOW, centre, circles: circles.collect() }
}

/// How many stand on each row, the nearest first: as even as can be.
fn rows(people: usize) -> impl Iterator<Item = usize> {
    let rows = people.div_ceil(ROW);
    (0..rows).map(move |nth| people / rows + usize::from(nth < people % rows))
}

/// The nearest arc on which a row touches nothing, and the row.
fn nearest(from: i32, count: usize, circle: usize, taken: &[Spot]) -> (i32, Vec<Spot>) {
    let mut radius = from;
    loop {
        let row = on_arc(radius, count, circle);
        let all = row.iter().enumerate();
        let touches =
            |nth: usize, one: &Spot| taken.iter().chain(&row[nth + 1..]).any(|other| one.touches(other));
        if !all.into_iter().any(|(nth, one)| touches(nth, one)) {
            return (radius, row);
        }
        radius += STEP;
    }
}

/// People on an arc, from the left to the right. One alone stands beside the
/// middle, now to the left and now to the right, so that circles differ.
fn on_arc(radius: i32, count: usize, circle: usize) -> Vec<Spot> {
    let reach = REACH.min(radius);
    let tenths: &[i32] = match count {
        1 if circle.is_multiple_of(2) => &[-4],
        1 => &[4],
        2 => &[-6, 6],
        3 => &[-10, 0, 10],
        _ => &[-10, -3, 3, 10],
    };
    let place = |tenths: &i32| {
        // A third, for four beside each other.
        let right = if tenths.abs() == 3 { reach * tenths.signum() / 3 } else { reach * tenths / 10 };
        let up = (radius * radius - right * right).isqrt();
        Spot { at: (in_steps(right), in_steps(up)), size: BUTTON }
    };
    tenths.iter().map(place).collect()
}

/// The nearest whole number of steps, in units.
fn in_steps(units: i32) -> i32 {
    (units + STEP / 2).div_euclid(STEP) * STEP
}
