//! The derive in odd surroundings: whatever a crate calls its own things, a declaration means the same.

use rtk::{Client, Descriptor, Id, Resource};
use serde_json::json;

extern crate rtk as renamed;

fn attributes(descriptor: &Descriptor) -> Vec<&'static str> {
    descriptor.attributes.iter().map(|attribute| attribute.name).collect()
}

fn client() -> Client {
    Client::builder().token("token").build().unwrap_or_else(|error| panic!("{error}"))
}

/// A crate that has its own idea of every name of the prelude, and more.
mod shadowed {
    // Nobody uses them: what matters is that they are in sight.
    #![allow(dead_code, unused_imports, unused_macros)]

    pub(crate) struct Option;
    pub(crate) struct Result;
    pub(crate) struct Vec;
    pub(crate) struct String;
    pub(crate) struct Box;
    pub(crate) trait Default {}
    pub(crate) trait Clone {}
    pub(crate) trait Sized {}
    pub(crate) trait AsRef {}
    pub(crate) trait Iterator {}
    pub(crate) enum Own {
        Ok,
        Some,
        None,
        Err,
    }
    pub(crate) use Own::{Err, None, Ok, Some};
    pub(crate) mod core {}
    pub(crate) mod std {}
    pub(crate) mod rtk {}
    pub(crate) mod serde {}

    macro_rules! assert {
        ($($anything:tt)*) => {
            compile_error!("this is not the `assert` that was meant")
        };
    }
    pub(crate) use assert;

    /// As an open enum could call its own things.
    #[derive(Debug, PartialEq, ::rtk::OpenEnum)]
    #[open_enum(rename_all = "lowercase")]
    pub(crate) enum Text {
        Some,
        None,
        Ok,
        r#Box,
        #[deprecated]
        String(::std::string::String),
    }

    /// As generic parameters and associated types are called.
    pub(crate) mod letters {
        /// `A`
        #[derive(Debug, ::rtk::Resource)]
        #[resource(
            path = "/accounts/{account_id}/as",
            singular = an_a,
            plural = every_a,
            all(query(d = ::rtk::Id<D>, answer = Answer)),
            find(query(answer = Answer)),
            get(m(at, body) = "m/{at}/{body}", returns = M, body = Answer, query(answer = Answer)),
            has_one(the_s = S),
        )]
        pub(crate) struct A {
            pub(crate) id: ::rtk::Id<Self>,
            pub(crate) d: ::core::option::Option<::rtk::Id<D>>,
        }

        #[derive(Debug, ::rtk::Resource)]
        #[resource(path = "/accounts/{account_id}/ds", singular = a_d, plural = every_d)]
        pub(crate) struct D {
            pub(crate) id: ::rtk::Id<Self>,
        }

        #[derive(Debug, ::rtk::Resource)]
        #[resource(path = "/accounts/{account_id}/as/{a_id}/s", singleton, read_only, key = "s")]
        pub(crate) struct S {
            pub(crate) e: ::std::string::String,
        }

        #[derive(Debug, serde::Deserialize)]
        pub(crate) struct M {
            pub(crate) e: u8,
        }

        #[derive(Debug, serde::Serialize)]
        pub(crate) struct Answer;
    }

    /// The names of the prelude.
    #[derive(Debug, ::rtk::Resource)]
    #[resource(
        path = "/accounts/{account_id}/rules",
        all(query(name = ::std::string::String)),
        find(query(name = ::std::string::String)),
        replace,
        has_many(parts = Part),
        belongs_to(origin = Rule, key = origin_id),
        post(test = "test", returns = ::std::string::String, body = ::std::string::String),
        get(newest(kind) = "newest/{kind}", returns = Rule),
    )]
    pub(crate) struct Rule {
        pub(crate) id: ::rtk::Id<Self>,
        #[attribute(required)]
        pub(crate) name: ::std::string::String,
        pub(crate) origin_id: ::core::option::Option<::rtk::Id<Self>>,
        pub(crate) tags: ::std::vec::Vec<::std::string::String>,
    }

    #[derive(Debug, ::rtk::Resource)]
    #[resource(path = "/accounts/{account_id}/rules/{rule_id}/parts")]
    pub(crate) struct Part {
        pub(crate) id: ::rtk::Id<Self>,
    }
}

#[test]
fn names_of_the_prelude_can_be_taken() {
    use shadowed::{NewRule, PartAccess as _, Rule, RuleAccess as _, RuleExt as _};

    let rule: Rule = serde_json::from_value(json!({ "id": "r-1", "name": "no cats", "tags": null })).unwrap();
    assert_eq!((rule.name.as_str(), rule.tags.len()), ("no cats", 0));
    assert_eq!(serde_json::to_value(&rule).unwrap()["origin_id"], json!(null));
    assert_eq!(attributes(Rule::DESCRIPTOR), ["id", "name", "origin_id", "tags"]);
    let _new = NewRule::new("no cats").tags(vec!["pets".to_owned()]);
    let rule = client().account("acc-1").rule("r-1");
    let _parts = rule.parts();
    let _answer = rule.test("sample".to_owned());
}

#[test]
fn names_of_the_prelude_can_be_variants() {
    use shadowed::Text;

    assert_eq!(serde_json::from_str::<Text>("\"none\"").unwrap(), Text::None);
    assert_eq!((Text::from("ok"), Text::from("Some".to_owned()).as_str()), (Text::Ok, "Some"));
    assert_eq!(Text::VALUES, ["some", "none", "ok", "box"]);
}

#[test]
fn letters_can_be_taken() {
    use shadowed::letters::{A, AAccess as _, AExt as _, AFilter, AMQuery as _, Answer, S};

    let one: A = serde_json::from_value(json!({ "id": "a-1", "d": "d-1" })).unwrap();
    assert_eq!(one.d, Some(Id::new("d-1")));
    let account = client().account("acc-1");
    let _filter = AFilter::new().d("d-1").answer(Answer);
    let _request = A::m(&account, "noon", "whole", &Answer).answer(Answer);
    let _the_s = account.an_a("a-1").the_s();
    assert_eq!(A::DESCRIPTOR.operation("m").map(|operation| operation.tail), Some("m/{at}/{body}"));
    assert_eq!(attributes(S::DESCRIPTOR), ["e"]);
}

/// Fields, methods and modules that are called as generated code could call its own.
mod fields {
    use rtk::{Id, Resource};

    #[derive(Debug, Resource)]
    #[resource(path = "/accounts/{account_id}/boxes", all(query(value = String, pairs = u32, r#type = String)))]
    pub(crate) struct Crate {
        pub(crate) id: Id<Self>,
        #[attribute(required)]
        pub(crate) members: String,
        #[attribute(required)]
        pub(crate) value: String,
        #[attribute(required)]
        pub(crate) r#type: String,
        pub(crate) self_: Option<String>,
        pub(crate) client: Option<String>,
        pub(crate) scope: Option<String>,
        pub(crate) find: Option<String>,
        pub(crate) pairs: Option<String>,
        pub(crate) slots: Option<String>,
        pub(crate) map: Option<String>,
        pub(crate) index: Option<String>,
        pub(crate) deserializer: Option<String>,
        pub(crate) r#fn: Option<String>,
    }

    #[allow(clippy::unused_self)]
    impl Crate {
        pub(crate) fn find(name: &str) -> usize {
            name.len()
        }

        pub(crate) fn update(&self) -> &str {
            &self.value
        }

        pub(crate) fn identity(&self) -> u8 {
            1
        }
    }
}

#[test]
fn fields_and_methods_can_have_any_name() {
    use fields::{Crate, CrateAccess as _, CrateFilter, NewCrate};

    let json = json!({ "id": "c-1", "members": "m", "value": "v", "type": "t", "fn": "f", "self_": "s", "map": "x" });
    let value: Crate = serde_json::from_value(json).unwrap();
    assert_eq!((value.members.as_str(), value.r#type.as_str()), ("m", "t"));
    assert_eq!(
        (value.r#fn.as_deref(), value.self_.as_deref(), value.map.as_deref()),
        (Some("f"), Some("s"), Some("x"))
    );
    assert_eq!((Crate::find("four"), value.update(), value.identity()), (4, "v", 1));
    assert_eq!(Resource::identity(&value), Some("c-1"));

    let new = NewCrate::new("m", "v", "t").client("c").scope("s").find("f").pairs(None);
    assert!(format!("{new:?}").contains("\"members\", \"pairs\", \"scope\", \"type\", \"value\""), "{new:?}");
    let filter = CrateFilter::new().value("v").pairs(2_u32).r#type("t");
    assert!(format!("{filter:?}").contains("type"), "{filter:?}");
    // `crate` cannot be the name of a method, raw or not.
    let account = client().account("acc-1");
    let _one = account.crate_("c-1");
    assert_eq!(Crate::DESCRIPTOR.attributes.iter().find(|it| it.wire == "type").map(|it| it.name), Some("type"));
}

#[test]
fn keywords_can_be_wire_keys_relations_and_actions() {
    #[derive(Debug, Resource)]
    #[resource(
        path = "/accounts/{account_id}/movers",
        post(move = "move", returns = Mover),
        get(r#match(r#in) = "match/{in}", returns = Mover),
        has_many(r#use = Usage),
    )]
    struct Mover {
        id: Id<Self>,
    }

    #[derive(Debug, Resource)]
    #[resource(path = "/accounts/{account_id}/movers/{mover_id}/usages")]
    struct Usage {
        id: Id<Self>,
    }

    let account = client().account("acc-1");
    let _moved = account.mover("m-1").r#move();
    let _found = Mover::r#match(&account, "june");
    let _used = account.mover("m-1").r#use();
    let names: Vec<_> = Mover::DESCRIPTOR.operations.iter().map(|operation| operation.name).collect();
    assert_eq!(names, ["all", "find", "create", "update", "destroy", "move", "match"]);
    let used: Usage = serde_json::from_value(json!({ "id": "u-1" })).unwrap();
    assert_eq!((used.id.as_str(), Mover::DESCRIPTOR.relations[0].name), ("u-1", "use"));
    assert_eq!(Mover { id: "m-1".into() }.id.as_str(), "m-1");
}

#[test]
fn a_resource_can_be_declared_inside_a_function() {
    #[derive(Debug, Resource)]
    #[resource(path = "/zones/{zone_id}/rules", only(all, find))]
    struct Rule {
        id: Id<Self>,
        name: Option<String>,
    }

    let rule: Rule = serde_json::from_value(json!({ "id": "r-1" })).unwrap();
    assert_eq!((rule.id.as_str(), rule.name), ("r-1", None));
    let operations: Vec<_> = Rule::DESCRIPTOR.operations.iter().map(|operation| operation.name).collect();
    assert_eq!(operations, ["all", "find"]);
    let _rules = client().zone("zone-1").rules();
}

macro_rules! declare {
    ($vis:vis $name:ident, $parent:ty, $path:literal, $key:ident, $many:ident = $child:path, { $($field:ident: $ty:ty,)* }) => {
        #[derive(Debug, Resource)]
        #[resource(path = $path, scope = $parent, id_key = $key, has_many($many = $child))]
        $vis struct $name {
            $key: Id<Self>,
            $($field: $ty,)*
        }
    };
}

#[test]
fn a_macro_can_declare_resources() {
    declare! {
        pub(crate) Hook, rtk::Account, "/accounts/{account_id}/hooks", uuid, attempts = Delivery,
        { url: Option<String>, tags: Vec<String>, owner: Option<Id<Hook>>, }
    }

    #[derive(Debug, Resource)]
    #[resource(path = "/accounts/{account_id}/hooks/{hook_id}/deliveries", read_only)]
    struct Delivery {
        id: Id<Self>,
    }

    // `Option` and `Vec` are seen as such through the macro.
    let hook: Hook = serde_json::from_value(json!({ "uuid": "h-1", "tags": null })).unwrap();
    assert_eq!((hook.uuid.as_str(), hook.url, hook.tags.len(), hook.owner), ("h-1", None, 0, None));
    let _changes = HookChanges::new().url(None).owner("h-2");
    assert_eq!(Hook::DESCRIPTOR.id.as_ref().map(|id| id.attribute), Some("uuid"));
    assert_eq!(Hook::DESCRIPTOR.attributes[1].ty, "Option<String>");
    let _attempts = client().account("acc-1").hook("h-1").attempts();
    let delivery: Delivery = serde_json::from_value(json!({ "id": "d-1" })).unwrap();
    assert_eq!(delivery.id.as_str(), "d-1");
}

/// A crate that hands `rtk` on.
mod facade {
    pub(crate) mod inner {
        pub(crate) use ::rtk as toolkit;
    }
}

#[test]
fn rtk_can_be_reached_by_another_path() {
    #[derive(Debug, PartialEq, renamed::OpenEnum)]
    #[open_enum(crate = facade::inner::toolkit)]
    enum Kind {
        Main,
        Other(String),
    }

    #[derive(Debug, facade::inner::toolkit::Resource)]
    #[resource(path = "/accounts/{account_id}/keys", crate = facade::inner::toolkit, has_many = Rotation)]
    struct Key {
        id: Id<Self>,
        name: Option<String>,
    }

    #[derive(Debug, renamed::Resource)]
    #[resource(path = "/accounts/{account_id}/keys/{key_id}/rotations", crate = ::renamed)]
    struct Rotation {
        id: Id<Self>,
    }

    let key: Key = serde_json::from_value(json!({ "id": "k-1", "name": "main" })).unwrap();
    assert_eq!((key.id.as_str(), key.name.as_deref()), ("k-1", Some("main")));
    assert_eq!((Kind::from("Main"), Kind::from("")), (Kind::Main, Kind::Other(String::new())));
    let rotation: Rotation = serde_json::from_value(json!({ "id": "r-1" })).unwrap();
    assert_eq!(rotation.id.as_str(), "r-1");
    assert_eq!(Rotation::DESCRIPTOR.places[0].scope, "Key");
    let _rotations = client().account("acc-1").key("k-1").rotations();
}
