//! Look at `FromEnv`, which asks the scope for the rest.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/gadgets", env = "CLOUDFLARE_GADGET_ID", only(find))]
pub struct Gadget {
    pub id: Id<Self>,
}
