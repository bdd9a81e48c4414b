//! Names of the prelude and of crates, defined again by the crate of a declaration.

use rtk::{Id, Resource as _};
use serde_json::json;

use super::{attributes, client};

/// A crate that defines every name of the prelude, and more.
mod shadowed {
    // They are unused: what matters is that they are in scope.
    #![allow(dead_code, unused_imports, unused_macros, clippy::option_option)]

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
    macro_rules! concat {
        ($($anything:tt)*) => {
            compile_error!("this is not the `concat` that was meant")
        };
    }
    macro_rules! stringify {
        ($($anything:tt)*) => {
            compile_error!("this is not the `stringify` that was meant")
        };
    }
    pub(crate) use {assert, concat, stringify};

    /// An open enum with names that generated code might use.
    #[derive(Debug, Clone, PartialEq, ::rtk::OpenEnum)]
    #[open_enum(rename_all = "lowercase")]
    pub(crate) enum Text {
        Some,
        None,
        Ok,
        r#Box,
        #[deprecated]
        String(::std::string::String),
    }

    /// A union with names that generated code might use.
    #[derive(Debug, Clone, PartialEq, ::rtk::Union)]
    #[union(tag = "type", content = "Ok", rename_all = "lowercase")]
    pub(crate) enum Shape {
        Some(::core::option::Option<u8>),
        None,
        Ok(::std::string::String),
        r#Box {
            map: u8,
            #[attribute(default = 3, with = ::rtk::loose)]
            value: u16,
            #[attribute(nullable)]
            kind: ::core::option::Option<u8>,
        },
        #[deprecated]
        Union(::rtk::OtherKind),
    }

    /// Types with the usual names of generic parameters and associated types.
    pub(crate) mod letters {
        /// `A`
        #[derive(Debug, ::rtk::Resource)]
        #[resource(
            path = "/accounts/{account_id}/as",
            singular = an_a,
            plural = every_a,
            all(query(d = ::rtk::Id<D>, answer = Answer)),
            find(query(answer = Answer)),
            post(m(at, body) = "m/{at}/{body}", returns = M, body = Answer, query(answer = Answer)),
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

    /// A nested object.
    #[derive(Debug, Clone, ::rtk::Nested)]
    #[nested(rename_all = "camelCase")]
    pub(crate) struct Limits {
        pub(crate) people: u32,
        pub(crate) note: ::core::option::Option<::std::string::String>,
        #[attribute(default = 3, with = ::rtk::loose)]
        pub(crate) hours: u8,
        #[attribute(nullable)]
        pub(crate) by: ::core::option::Option<::rtk::Id<Rule>>,
        #[attribute(flatten)]
        pub(crate) rest: ::std::collections::BTreeMap<::std::string::String, u8>,
    }

    /// A nested object that is only read.
    #[derive(Debug, Clone, ::rtk::Nested)]
    #[nested(read_only)]
    pub(crate) struct Stats {
        #[attribute(default)]
        pub(crate) hits: u64,
    }

    /// A resource that uses the names of the prelude.
    #[derive(Debug, ::rtk::Resource)]
    #[resource(
        path = "/accounts/{account_id}/rules",
        all(query(name = ::std::string::String), headers(trace = ::std::string::String)),
        find(query(name = ::std::string::String)),
        create(query(dry(required) = bool)),
        update(headers(class = ::std::string::String)),
        replace,
        destroy(query(force = bool)),
        get(since(day = u16, kind) = "since/{day}", query(kind = Text, deep = bool), returns = ::std::vec::Vec<Rule>),
        get(latest = "latest", on = collection, returns = ::core::option::Option<Rule>),
        get(content = "content", returns = ::rtk::Response),
        put(fill = "content", body = ::rtk::Body),
        has_many(parts = Part),
        belongs_to(origin = Rule, key = origin_id),
        post(test = "test", returns = ::std::string::String, body = ::rtk::Json<::std::string::String>),
        get(newest(kind) = "newest/{kind}", returns = Rule),
    )]
    pub(crate) struct Rule {
        pub(crate) id: ::rtk::Id<Self>,
        #[attribute(required)]
        pub(crate) name: ::std::string::String,
        pub(crate) origin_id: ::core::option::Option<::rtk::Id<Self>>,
        pub(crate) tags: ::std::vec::Vec<::std::string::String>,
        #[attribute(required, nullable)]
        pub(crate) theme: ::core::option::Option<::std::string::String>,
        #[attribute(write_only)]
        pub(crate) secret: ::core::option::Option<::rtk::Secret>,
        #[attribute(read_only, default = 3, with = ::rtk::loose)]
        pub(crate) level: u8,
        #[attribute(input = ::std::string::String)]
        pub(crate) text: ::core::option::Option<Text>,
        pub(crate) limits: ::core::option::Option<Limits>,
        #[attribute(read_only)]
        pub(crate) stats: ::core::option::Option<Stats>,
        pub(crate) ends: ::core::option::Option<::core::option::Option<::std::string::String>>,
        #[attribute(flatten, read_only)]
        pub(crate) rest: ::std::collections::BTreeMap<::std::string::String, u8>,
    }

    #[derive(Debug, ::rtk::Resource)]
    #[resource(path = "/accounts/{account_id}/rules/{rule_id}/parts")]
    pub(crate) struct Part {
        pub(crate) id: ::rtk::Id<Self>,
    }
}

#[test]
fn names_of_the_prelude_can_be_redefined() {
    use shadowed::{Limits, LimitsChanges, NewRule, PartAccess as _, Rule, RuleAccess as _, RuleChanges, RuleExt as _};
    use shadowed::{RuleDestroyParams as _, RuleFilter, RuleSinceParams as _, Text};

    let json = json!({
        "id": "r-1", "name": "no cats", "tags": null, "theme": null, "odd": 7, "text": "ok",
        "limits": { "people": 2, "hours": "9", "by": null, "odder": 8 }, "stats": {}, "ends": null,
    });
    let rule: Rule = serde_json::from_value(json).unwrap();
    assert_eq!((rule.name.as_str(), rule.tags.len(), rule.level, rule.rest["odd"]), ("no cats", 0, 3, 7));
    let limits = rule.limits.as_ref().unwrap();
    assert_eq!((limits.people, limits.hours, limits.rest["odder"], &limits.note, &limits.by), (2, 9, 8, &None, &None));
    assert_eq!((rule.stats.as_ref().map(|stats| stats.hits), &rule.ends, &rule.secret), (Some(0), &Some(None), &None));
    assert_eq!((rule.text.as_ref(), &rule.theme), (Some(&Text::Ok), &None));
    assert_eq!(serde_json::to_value(&rule).unwrap()["origin_id"], json!(null));
    assert_eq!(attributes(Rule::DESCRIPTOR)[..4], ["id", "name", "origin_id", "tags"]);

    let limits = Limits::new(7_u32, ::core::option::Option::None).note("n").hours(2_u8);
    let new = NewRule::new("no cats", None, true).tags(vec!["pets".to_owned()]).secret("s").text("some").limits(limits);
    let changes = RuleChanges::new().limits(LimitsChanges::new().people(3_u32).by("r-2")).ends("soon").class("fast");
    let account = client().account("acc-1");
    let _made = account.rules().create(new);
    let _listed = account.rules().filter(RuleFilter::new().name("n").trace("t"));
    let _since = (Rule::since(&account, 7_u16, Text::Ok).deep(true), Rule::latest(&account));
    let rule = account.rule("r-1");
    let _changed = rule.update(changes);
    let _parts = rule.parts();
    let _answers =
        (rule.test(::rtk::Json("sample".to_owned())), rule.content(), rule.fill("text"), rule.destroy().force(true));
}

#[test]
fn names_of_the_prelude_can_be_variants() {
    use shadowed::Text;

    assert_eq!(serde_json::from_str::<Text>("\"none\"").unwrap(), Text::None);
    assert_eq!((Text::from("ok"), Text::from("Some".to_owned()).as_str()), (Text::Ok, "Some"));
    assert_eq!(Text::VALUES, ["some", "none", "ok", "box"]);
}

#[test]
fn names_of_the_prelude_can_be_kinds() {
    use shadowed::Shape;

    for (json, shape) in [
        (json!({ "type": "none" }), Shape::None),
        (json!({ "type": "some", "Ok": 7 }), Shape::Some(Some(7))),
        (
            json!({ "type": "box", "Ok": { "map": 1, "value": 3, "kind": null } }),
            Shape::r#Box { map: 1, value: 3, kind: None },
        ),
    ] {
        assert_eq!(serde_json::from_value::<Shape>(json.clone()).unwrap(), shape);
        assert_eq!(serde_json::to_value(&shape).unwrap(), json);
    }
    assert_eq!(Shape::KINDS, ["some", "none", "ok", "box"]);
}

#[test]
fn single_letters_can_be_types() {
    use shadowed::letters::{A, AAccess as _, AExt as _, AFilter, AMParams as _, Answer, S};

    let one: A = serde_json::from_value(json!({ "id": "a-1", "d": "d-1" })).unwrap();
    assert_eq!(one.d, Some(Id::new("d-1")));
    let account = client().account("acc-1");
    let _filter = AFilter::new().d("d-1").answer(Answer);
    let _request = A::m(&account, "noon", "whole", &Answer).answer(Answer);
    let _the_s = account.an_a("a-1").the_s();
    assert_eq!(A::DESCRIPTOR.operation("m").map(|operation| operation.tail), Some("m/{at}/{body}"));
    assert_eq!(attributes(S::DESCRIPTOR), ["e"]);
}
