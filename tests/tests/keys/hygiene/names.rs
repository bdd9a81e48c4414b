//! Fields, arguments, parameters and methods with names that generated code might use.

use rtk::{Id, Resource};
use serde_json::json;

use super::client;
use crate::support::{Reply, Server};

/// Fields, methods and modules with names that generated code might use.
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

/// Arguments, parameters and fields of a nested object with such names.
mod arguments {
    use rtk::{Id, Nested, Resource};

    #[derive(Debug, Resource)]
    #[resource(
        path = "/accounts/{account_id}/odds",
        all(query(
            id = u8, self_ = u8, r#type = u8, client = u8, scope = u8, find = u8, value = u8, members = u8, rest = u8,
            map = u8, slots = u8, index = u8, part = u8, record = u8, pairs = u8
        )),
        find(query(id = u8, self_ = u8, r#type = u8, value = u8, members = u8, request = u8), headers(part = u8)),
        create(
            on = member,
            query(self_(required) = u8, value(required) = u8, client(required) = u8, rest = u8),
            headers(r#type(required) = u8, record = u8)
        ),
        update(query(index(required) = u8, value(required) = u8, scope = u8), headers(part(required) = u8)),
        destroy(query(value = u8, answer = u8, marker = u8, self_ = u8)),
        post(
            argue(
                at = u8, body, value = u16, self_, r#type = u8, client, scope, find, members, rest, map, slots, index,
                part, record, owner, name, key, request, call
            ) = "{at}/{body}/{value}/{self_}/{type}/{client}/{scope}/{find}/{members}/{rest}/{map}/{slots}/{index}/{part}",
            query(record = u8, owner = u8, name = u8, key = u8, answer = u8),
            headers(request = u8, call = u8),
            body = Vec<String>,
            returns = Odd
        ),
        post(say(value = u8, body, at) = "{value}/{body}", on = member, query(at = u8, given = u8), body = Object),
    )]
    pub(crate) struct Odd {
        #[attribute(required)]
        pub(crate) id: Id<Self>,
        #[attribute(required)]
        pub(crate) members: String,
        pub(crate) object: Option<Object>,
    }

    #[derive(Debug, Clone, Nested)]
    pub(crate) struct Object {
        pub(crate) id: String,
        pub(crate) self_: String,
        pub(crate) r#type: String,
        pub(crate) value: String,
        pub(crate) part: String,
        pub(crate) members: Option<String>,
        pub(crate) rest: Option<String>,
        pub(crate) map: Option<String>,
        pub(crate) slots: Option<String>,
        pub(crate) index: Option<String>,
        pub(crate) record: Option<String>,
        pub(crate) client: Option<String>,
        pub(crate) scope: Option<String>,
        pub(crate) deserializer: Option<String>,
        pub(crate) serializer: Option<String>,
        #[attribute(flatten)]
        pub(crate) others: std::collections::BTreeMap<String, u8>,
    }

    #[allow(clippy::unused_self)]
    impl Object {
        pub(crate) fn find(name: &str) -> usize {
            name.len()
        }

        pub(crate) fn update(&self) -> &str {
            &self.value
        }

        pub(crate) fn into_change(self) -> u8 {
            7
        }

        pub(crate) fn build() -> u8 {
            8
        }
    }
}

#[test]
fn arguments_and_parameters_can_have_any_name() {
    use arguments::{NewOdd, Object, ObjectChanges, OddAccess as _, OddChanges, OddFilter};
    use arguments::{OddDestroyParams as _, OddExt as _, OddFindParams as _, OddSayParams as _};

    let object = Object::new("i", "s", "t", "v", "p").members("m").rest("r").map(None).record("r");
    let json = json!({ "id": "i", "self_": "s", "type": "t", "value": "v", "part": "p", "members": "m", "rest": "r" });
    let mut read: Object = serde_json::from_value(json.clone()).unwrap();
    read.others.clear();
    let mut written = serde_json::to_value(&object).unwrap();
    assert_eq!(written.as_object_mut().and_then(|object| object.remove("record")), Some(json!("r")));
    assert_eq!((&written, serde_json::to_value(&read).unwrap()), (&json, json.clone()));
    assert_eq!((Object::find("four"), object.update(), object.clone().into_change(), Object::build()), (4, "v", 7, 8));

    let account = client().account("acc-1");
    let odds = account.odds();
    let filter = OddFilter::new().id(1_u8).self_(2_u8).r#type(3_u8).find(4_u8).pairs(5_u8).members(6_u8).value(7_u8);
    let _listed = odds.filter(filter);
    let _found = account.odds().find("o-1").id(1_u8).self_(1_u8).value(1_u8).request(1_u8).part(1_u8);
    let _made =
        account.odds().create(NewOdd::new("o-1", "m", 1_u8, 2_u8, 3_u8, 4_u8).object(object.clone()).rest(5_u8));
    let part = ObjectChanges::new().id("i").value("v").part("p").members(None);
    let odd = account.odd("o-1");
    let _changed = odd.update(OddChanges::new(1_u8, 2_u8, 3_u8).members("m").object(part).scope(4_u8));
    let _gone = odd.destroy().value(1_u8).marker(2_u8).answer(3_u8).self_(4_u8);
    let _said = odd.say(1_u8, "body", 2_u8, &object).given(3_u8);
}

#[tokio::test]
async fn arguments_fill_the_parameters_of_their_names() {
    use arguments::{Odd, OddArgueParams as _};

    let server = Server::replying(|_| Reply::json(200, &json!({ "result": { "id": "o-1", "members": "m" } }))).await;
    let account = server.client().account("acc-1");
    let sent = vec!["sent".to_owned()];
    #[rustfmt::skip]
    let request = Odd::argue(
        &account, 1_u8, "2", 3_u16, "4", 5_u8, "6", "7", "8", "9", "10", "11", "12", "13", "14", 15_u8, 16_u8, 17_u8, 18_u8,
        19_u8, 20_u8, &sent,
    );
    let odd = request.answer(21_u8).await.unwrap();
    assert_eq!((odd.id.as_str(), odd.members.as_str()), ("o-1", "m"));
    let sent = &server.sent()[0];
    assert_eq!(sent.path().trim_start_matches("/client/v4"), "/accounts/acc-1/odds/1/2/3/4/5/6/7/8/9/10/11/12/13/14");
    assert!(sent.target.ends_with("?record=15&owner=16&name=17&key=18&answer=21"), "{}", sent.target);
    assert_eq!(
        (sent.header("request"), sent.header("call"), &*sent.body),
        (Some("19"), Some("20"), &b"[\"sent\"]"[..])
    );
}
