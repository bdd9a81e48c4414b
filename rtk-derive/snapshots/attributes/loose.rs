//! Numbers and booleans are decoded by `rtk::loose`, texts by their own `Deserialize`.

use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(attributes(loose))]
pub struct Usage {
    pub name: String,
    pub hits: u64,
    pub shares: Vec<Option<f64>>,
}
