//! The fields of all kinds in another case: see `KEYS`.

use rtk::{OtherKind, Union};

#[derive(Debug, Clone, Union)]
#[union(tag = "type", rename_all_fields = "camelCase")]
pub enum Condition {
    Age { max_age_seconds: u64 },
    Other(OtherKind),
}
