//! `FromEnv` reads the id from a variable, and the ids around it from those of the scope.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets", env = "CLOUDFLARE_GADGET_ID", only(find))]
pub struct Gadget {
    pub id: Id<Self>,
}
