//! No id, no list: look at `Singleton` instead of `Many`, and at the accessor, which is the request that reads it.

use rtk::Resource;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/settings", singleton)]
pub struct Settings {
    pub dark: Option<bool>,
}
