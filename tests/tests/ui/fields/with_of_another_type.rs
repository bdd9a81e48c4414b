use rtk::{Id, Resource};

mod seconds {
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u64, D::Error> {
        u64::deserialize(deserializer)
    }

    pub fn serialize<S: Serializer>(seconds: &u64, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u64(*seconds)
    }
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/rules", read_only)]
pub struct Rule {
    pub id: Id<Self>,
    #[attribute(with = seconds)]
    pub period: String,
}

fn main() {}
