use rtk::{Id, Nested, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules")]
pub struct Rule {
    pub id: Id<Self>,
    pub width: Option<u32>,
    #[attribute(flatten)]
    pub size: Option<Size>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks")]
pub struct Hook {
    pub id: Id<Self>,
    #[attribute(flatten)]
    pub outer: Size,
    #[attribute(flatten)]
    pub inner: Size,
}

#[derive(Debug, Clone, Nested)]
pub struct Size {
    pub width: Option<u32>,
}

fn main() {}
