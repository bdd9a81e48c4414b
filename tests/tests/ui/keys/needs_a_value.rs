use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path, list_key)]
pub struct Rule {
    pub id: Id<Self>,
}

fn main() {}
