use rtk::OpenEnum;

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Action {
    Block,
    Other(Box<str>),
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Mode {
    Managed,
    Other { text: String },
}

#[derive(Debug, Clone, PartialEq, OpenEnum)]
pub enum Plan {
    Free,
    Other(String, u32),
}

fn parse(text: String) -> (Action, Mode, Plan) {
    (text.as_str().into(), text.as_str().into(), text.into())
}

fn main() {}
