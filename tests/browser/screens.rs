//! Every screen there is, for what must hold on all of them.

/// For a parent who answered the full version (`parent::KEPT`).
pub const SCREENS: &[&str] = &[
    "#/",
    "#/region/short",
    // One of several, several, several with more inside, at most three in
    // order, a number of people to pick from, two questions at once, safety.
    "#/q/k1",
    "#/q/s1",
    "#/q/e0",
    "#/q/e1",
    "#/q/b1",
    "#/q/b3-which",
    "#/q/b3-1",
    "#/q/w1",
    "#/q/w3",
    "#/q/w4-1",
    "#/q/d1-1",
    "#/q/d2",
    "#/q/v1",
    "#/result",
    "#/offers",
    "#/offer/home-start",
    "#/help",
    "#/how",
    "#/privacy",
    "#/take",
    "#/code",
    "#/kiosk",
    "#/paper",
    "#/sheet",
];
