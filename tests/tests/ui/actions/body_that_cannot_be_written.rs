use rtk::{Id, Resource};

#[derive(Debug, Clone)]
pub struct Sample {
    pub text: String,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/hooks", post(test = "test", body = Sample))]
pub struct Hook {
    pub id: Id<Self>,
}

fn main() {}
