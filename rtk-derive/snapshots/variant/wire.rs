//! The JSON name differs from the variant.

use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Corner {
    #[attribute(wire = "left top")]
    LeftTop,
    Other(String),
}
