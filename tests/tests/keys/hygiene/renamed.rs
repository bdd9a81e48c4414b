//! `rtk` under another name.

use rtk::{Id, Resource as _};
use serde_json::json;

use super::client;

/// A crate that re-exports `rtk`.
mod facade {
    pub(crate) mod inner {
        pub(crate) use ::rtk as toolkit;
    }
}

#[test]
fn rtk_can_be_reached_by_another_path() {
    #[derive(Debug, Clone, PartialEq, renamed_rtk::OpenEnum)]
    #[open_enum(crate = facade::inner::toolkit)]
    enum Kind {
        Main,
        Other(String),
    }

    #[derive(Debug, Clone, PartialEq, renamed_rtk::Union)]
    #[union(tag = "type", crate = facade::inner::toolkit)]
    enum Use {
        Sign { with: Kind },
        Other(renamed_rtk::OtherKind),
    }

    #[derive(Debug, Clone, facade::inner::toolkit::Nested)]
    #[nested(crate = facade::inner::toolkit)]
    struct Limits {
        kind: Kind,
        days: Option<u16>,
    }

    #[derive(Debug, facade::inner::toolkit::Resource)]
    #[resource(
        path = "/accounts/{account_id}/keys",
        crate = facade::inner::toolkit,
        has_many = Rotation,
        all(query(kind = Kind), headers(trace = bool)),
        create(on = member, query(dry(required) = bool)) = put,
        destroy(query(force = bool)),
        get(since(day = u16, kind) = "since/{day}", query(kind = Kind, deep = bool), returns = Vec<Key>),
        put(fill = "content", body = facade::inner::toolkit::Body, returns = facade::inner::toolkit::Response),
    )]
    struct Key {
        id: Id<Self>,
        name: Option<String>,
        #[attribute(required)]
        limits: Limits,
        #[attribute(default, with = facade::inner::toolkit::loose)]
        uses: u32,
    }

    #[derive(Debug, renamed_rtk::Resource)]
    #[resource(path = "/accounts/{account_id}/keys/{key_id}/rotations", crate = ::renamed_rtk)]
    struct Rotation {
        id: Id<Self>,
    }

    let key: Key =
        serde_json::from_value(json!({ "id": "k-1", "name": "main", "limits": { "kind": "Main" }, "uses": "7" }))
            .unwrap();
    assert_eq!((key.id.as_str(), key.name.as_deref(), key.uses), ("k-1", Some("main"), 7));
    assert_eq!((key.limits.kind, key.limits.days), (Kind::Main, None));
    assert_eq!(
        serde_json::to_value(Use::Sign { with: Kind::Main }).unwrap(),
        json!({ "type": "Sign", "with": "Main" })
    );
    assert_eq!((Kind::from("Main"), Kind::from("")), (Kind::Main, Kind::Other(String::new())));
    let rotation: Rotation = serde_json::from_value(json!({ "id": "r-1" })).unwrap();
    assert_eq!(rotation.id.as_str(), "r-1");
    assert_eq!(Rotation::DESCRIPTOR.paths[0].scope, "Key");
    let account = client().account("acc-1");
    let _new = NewKey::new("k-1", Limits::new(Kind::Main).days(7_u16), true);
    let _changes = KeyChanges::new().limits(LimitsChanges::new().kind(Kind::Main));
    let _filter = KeyFilter::new().kind(Kind::Main).trace(true);
    let _since = Key::since(&account, 7_u16, Kind::Main).deep(true);
    let _filled = account.key("k-1").fill("text");
    let _destroyed = account.key("k-1").destroy().force(true);
    let _rotations = account.key("k-1").rotations();
}
