use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Action {
    Block,
    Challenge,
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Nothing {}

fn block() -> bool {
    Action::from("Block") == Action::Block
}

fn main() {}
