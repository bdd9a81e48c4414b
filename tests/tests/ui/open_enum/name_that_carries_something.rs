use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Action {
    Block(u32),
    Challenge { managed: bool },
    Log(),
    Other(String),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Mode {
    Managed(u32),
    Invisible,
}

fn main() {}
