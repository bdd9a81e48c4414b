//! The alias is decoded and never encoded: see `known` and `text`.

use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Order {
    #[attribute(wire = "DESC", alias = "DSC")]
    Descending,
    Other(String),
}
