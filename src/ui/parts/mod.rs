//! Components: data and callbacks in, no session.

pub mod bottom_bar;
pub mod broken;
pub mod calm;
pub mod chip;
pub mod circle_map;
pub mod form_card;
pub mod help_card;
pub mod language_field;
pub mod option;
pub mod soft_bar;
pub mod notice;
pub mod suggestion;
pub mod switch;
pub mod top_bar;
pub mod why;
