//! On a variant, an attribute of the enum is not passed over.
use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Reaction {
    #[open_enum(wire = "+1")]
    PlusOne,
    #[nested(wire = "-1")]
    MinusOne,
    #[open_enum(rename = "heart")]
    Heart,
    Other(#[attribute(wire = "other")] String),
}

fn main() {}
