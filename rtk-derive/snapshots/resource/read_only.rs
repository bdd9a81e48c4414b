//! There is no `Create`, `Update`, `Destroy`, `NewRegion` and `RegionChanges`.

use rtk::{Id, Resource};

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/regions", read_only)]
pub struct Region {
    pub id: Id<Self>,
    pub name: Option<String>,
}
