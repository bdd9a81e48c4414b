//! A resource with every kind of attribute.

use std::collections::{BTreeMap, BTreeSet};

use rtk::{Id, Nested, OpenEnum, OrRaw, Resource, Secret, Timestamp};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/everything", plural = everything, replace, list_key = "items")]
pub(super) struct Every {
    pub(super) id: Id<Self>,
    pub(super) plain: String,
    pub(super) optional: Option<String>,
    pub(super) truth: Option<bool>,
    pub(super) signed: Option<i64>,
    pub(super) unsigned: u64,
    pub(super) small: Option<u8>,
    pub(super) float: Option<f64>,
    #[attribute(default)]
    pub(super) count: u32,
    #[attribute(default = 3)]
    pub(super) level: u8,
    #[attribute(nullable)]
    pub(super) nullable: Option<String>,
    pub(super) twofold: Option<Option<i64>>,
    #[attribute(wire = "10_or_greater")]
    pub(super) renamed: Option<f64>,
    #[attribute(wire(request = "sent", response = "type"))]
    pub(super) apart: Option<String>,
    #[attribute(read_only)]
    pub(super) created: Option<Timestamp>,
    #[attribute(write_only)]
    pub(super) password: Option<Secret>,
    #[attribute(create_only)]
    pub(super) meeting: Option<Id<Every>>,
    pub(super) state: Option<State>,
    pub(super) states: Vec<State>,
    pub(super) set: BTreeSet<String>,
    pub(super) by_state: BTreeMap<State, u16>,
    pub(super) by_number: BTreeMap<u16, Option<bool>>,
    pub(super) anything: Option<Value>,
    #[attribute(with = rtk::loose)]
    pub(super) loose: Option<u64>,
    #[attribute(with = rtk::loose)]
    pub(super) loose_id: Option<Id<Every>>,
    #[attribute(with = rtk::loose)]
    pub(super) loose_twofold: Option<Option<bool>>,
    #[attribute(with = commas)]
    pub(super) commas: Vec<String>,
    pub(super) or_raw: Vec<OrRaw<u8>>,
    pub(super) inner: Option<Inner>,
    pub(super) inners: Vec<Inner>,
    pub(super) inner_by_name: BTreeMap<String, Inner>,
    pub(super) children: Vec<Self>,
    #[attribute(flatten)]
    pub(super) shape: Shape,
    pub(super) shapes: Vec<Shape>,
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, OpenEnum)]
#[open_enum(rename_all = "kebab-case")]
pub(super) enum State {
    On,
    OffForNow,
    #[attribute(wire = "left top", alias = "left_top")]
    LeftTop,
    Other(String),
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
pub(super) struct Inner {
    pub(super) grid_size: u8,
    pub(super) note: Option<String>,
    pub(super) twofold: Option<Option<String>>,
    #[attribute(default = "none".to_owned(), wire = "300")]
    pub(super) shade: String,
    #[attribute(with = rtk::loose)]
    pub(super) seconds: Option<i32>,
    pub(super) key: Option<Secret>,
    pub(super) deeper: Option<Box<Inner>>,
    #[attribute(flatten)]
    pub(super) rest: Map<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind")]
pub(super) enum Shape {
    Square {
        side: u32,
    },
    Label {
        text: String,
        turned: Option<bool>,
    },
    #[serde(untagged)]
    Other(Map<String, Value>),
}

pub(super) mod commas {
    use serde::{Deserialize, Deserializer, Serializer};

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(value: D) -> Result<Vec<String>, D::Error> {
        let text = String::deserialize(value)?;
        Ok(text.split(',').filter(|part| !part.is_empty()).map(str::to_owned).collect())
    }

    pub(in super::super) fn serialize<S: Serializer>(list: &[String], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&list.join(","))
    }
}
