use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Action {
    Other(String),
    Block,
}

fn main() {}
