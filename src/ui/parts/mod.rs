//! Components: data in, markup out. None of them sees the whole [`View`].
//!
//! [`View`]: super::view::View

pub mod ask;
pub mod bottom_bar;
pub mod broken;
pub mod chip;
pub mod circle_map;
pub mod easy_switch;
pub mod facts;
pub mod form_card;
pub mod help_card;
pub mod help_line;
pub mod language_field;
pub mod notice;
pub mod option;
pub mod picture_list;
pub mod qr;
pub mod soft_bar;
pub mod suggestion;
pub mod sure;
pub mod switch;
pub mod top_bar;
pub mod why;
