//! All generated code uses the declared path of `rtk`.

use rtk as kit;
use rtk::Nested;

#[derive(Debug, Clone, Nested)]
#[nested(crate = kit)]
pub struct Limits {
    pub people: u32,
}
