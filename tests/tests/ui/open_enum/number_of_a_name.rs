//! The value of a variant is not what the API sends.
use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
#[repr(u8)]
pub enum Color {
    Red = 1,
    Green,
    Other(String),
}

fn main() {}
