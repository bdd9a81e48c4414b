//! A singleton has no id and no list: see `Singleton`. The accessor is the request that loads it.

use rtk::Resource;

#[derive(Debug, Clone, Resource)]
#[resource(path = "/zones/{zone_id}/settings", singleton)]
pub struct Settings {
    pub dark: Option<bool>,
}
