//! The names of the kinds in another case: see `KINDS`.

use rtk::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "type", rename_all = "snake_case")]
pub enum Binding {
    PlainText { text: String },
    Other(OtherKind),
}
