//! The name on the wire is another one.

use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Corner {
    #[attribute(wire = "left top")]
    LeftTop,
    Other(String),
}
