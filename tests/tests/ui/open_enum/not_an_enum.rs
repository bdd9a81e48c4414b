use rtk::OpenEnum;

#[derive(Debug, Clone, OpenEnum)]
pub struct Action {
    pub name: String,
}

#[derive(Debug, Clone, OpenEnum)]
pub enum Mode<T> {
    Managed(T),
    Other(String),
}

fn main() {}
