use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Action {
    Block,
    Unknown(String),
    Other(String),
}

fn main() {}
