//! Everything but the tag is below one key: see `write` and `write_fields`.

use rtk::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "id", content = "value")]
pub enum Setting {
    Ttl(u32),
    Forward { url: String },
    Other(OtherKind),
}
