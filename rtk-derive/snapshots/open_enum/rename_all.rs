//! JSON names have another case than variants.

use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[open_enum(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Status {
    Live,
    WindingDown,
    Other(String),
}
