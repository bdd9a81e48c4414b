//! No attribute is passed over: on the enum and its variants it is `#[union(…)]`, on a field `#[attribute(…)]`.
use rtk::{OtherKind, Union};

#[derive(Debug, Clone, PartialEq, Union)]
#[union(tag = "type")]
#[open_enum(rename_all = "lowercase")]
#[attribute(wire = "data")]
#[serde(content = "value")]
pub enum Data {
    #[open_enum(wire = "a")]
    A {
        #[union(wire = "text")]
        content: String,
        #[serde(rename = "prio")]
        priority: u16,
    },
    #[serde(rename = "text")]
    Text(#[attribute(wire = "text")] String),
    Other(OtherKind),
}

fn main() {}
