//! How attributes are written and read: the text on the wire, in and out.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]
#![allow(clippy::option_option, reason = "null and absent are two things")]

mod absence;
mod canned;
mod directions;
mod duplicates;
mod enums;
mod errors;
mod extra;
mod integers;
mod kept;
mod loose;
mod maps;
mod names;
mod nested;
mod properties;
mod secrets;
mod unions;
mod updates;
mod with;

use canned::{Canned, found, read, text, unread};
use rtk::{Account, Id, Nested, OpenEnum, Resource, Secret};
use serde_json::{Map, Value, json};
