//! What functions list and remove.

use rtk::{Account, Envelope, Id, Paging, Relation, Resource, Scope};
use rtk_sandbox::{Asked, Refused, Sandbox};
use serde_json::{Value, json};

use crate::{Stage, is, told};

macro_rules! declare {
    ($($name:ident $path:literal ($($all:tt)*) ($($key:tt)*);)*) => {$(
        #[derive(Debug, Clone, Resource)]
        #[resource(path = $path, all(query(status = String, search = String) $($all)*), $($key)*)]
        pub(crate) struct $name {
            pub(crate) id: Id<Self>,
            #[attribute(required)]
            pub(crate) number: u64,
            pub(crate) status: Option<String>,
        }
    )*};
}

declare! {
    Numbered "/accounts/{account_id}/a" () (list_key = "deep.items", get(count = "count", on = collection, returns = Value, query(status = String)));
    Offset "/accounts/{account_id}/b" () (paging = Paging::offset("from", "limit"));
    Cursor "/accounts/{account_id}/c" () (paging = Paging::CURSOR, envelope = Envelope::FLAT, list_key = "items");
    Linked "/accounts/{account_id}/d" () (paging = Paging::link_header("after", Some("n")), envelope = Envelope::NONE);
    OneOrMany "/accounts/{account_id}/e" (, one_or_many) ();
}

/// The greatest number first, and of these what is searched for.
fn descending(asked: &Asked<'_>) -> Value {
    let mut records = asked.records();
    if let Some(end) = asked.query("search") {
        records.retain(|it| it["number"].to_string().ends_with(end));
    }
    records.reverse();
    records.into()
}

/// Makes 45, and lists them and a part of them, in pages of 20 and of 2.
macro_rules! walk {
    ($name:ident, $new:ident, $filter:ident, $list:ident) => {{
        let stage = Stage::of(Sandbox::builder().answer::<$name>("all", |asked| Ok(descending(asked)))).await;
        let list: fn(&Scope<Account>) -> Relation<$name> = Scope::$list;
        for number in 0..45 {
            let status = if number < 5 { "old" } else { "new" };
            list(&stage.account).create($new::new(number).status(status)).await.unwrap();
        }
        list(&stage.sandbox.client().account("acc-2")).create($new::new(100)).await.unwrap();
        let all = list(&stage.account).all().await.unwrap();
        assert_eq!(all.iter().map(|it| it.number).collect::<Vec<_>>(), (0..45).rev().collect::<Vec<_>>());
        let filter = $filter::new().status("old");
        let old = list(&stage.account).filter(filter).all().per_page(2).await.unwrap();
        assert_eq!(old.iter().map(|it| it.number).collect::<Vec<_>>(), [4, 3, 2, 1, 0]);
        let filter = $filter::new().status("old").search("3");
        assert_eq!(list(&stage.account).filter(filter).all().await.unwrap().len(), 1);
        assert!(list(&stage.sandbox.client().account("acc-3")).all().await.unwrap().is_empty());
        stage
    }};
}

#[tokio::test]
async fn a_list_of_a_function_comes_in_pages() {
    let stage = walk!(Numbered, NewNumbered, NumberedFilter, numbereds);
    let (_, answer) = stage.send("GET /accounts/acc-1/a?page=3", "").await;
    assert_eq!(answer["result"]["deep"]["items"].as_array().unwrap().len(), 5);
    let pages = json!({"page": 3, "per_page": 20, "count": 5, "total_count": 45, "total_pages": 3});
    assert_eq!((&answer["success"], &answer["result_info"]), (&json!(true), &pages));

    let stage = walk!(Offset, NewOffset, OffsetFilter, offsets);
    let (_, answer) = stage.send("GET /accounts/acc-1/b?from=43&limit=1", "").await;
    assert_eq!((&answer["result"][0]["number"], &answer["result_info"]["total_count"]), (&json!(1), &json!(45)));

    let stage = walk!(Cursor, NewCursor, CursorFilter, cursors);
    let (_, answer) = stage.send("GET /accounts/acc-1/c", "").await;
    assert_eq!((answer["items"].as_array().unwrap().len(), &answer["items"][19]["number"]), (20, &json!(25)));
    let cursor = answer["result_info"]["cursor"].as_str().unwrap();
    let (_, answer) = stage.send(&format!("GET /accounts/acc-1/c?cursor={cursor}"), "").await;
    assert_eq!(answer["items"][0]["number"], 24);

    walk!(Linked, NewLinked, LinkedFilter, linkeds);
    let stage = walk!(OneOrMany, NewOneOrMany, OneOrManyFilter, one_or_manies);
    let (_, answer) = stage.send("GET /accounts/acc-1/e?search=44", "").await;
    assert_eq!(answer["result"]["number"], 44, "one comes without a list");
}

#[tokio::test]
async fn a_list_need_not_be_of_what_is_there() {
    let builder = Sandbox::builder().answer::<Numbered>("all", |asked| match asked.query("search") {
        Some("none") => Ok(json!({"deep": null})),
        _ => Ok((0..21).map(|number| json!({"id": format!("n-{number}"), "number": number})).collect()),
    });
    let stage = Stage::of(builder).await;
    let page = stage.account.numbereds().page(2).await.unwrap();
    assert_eq!((page.items.len(), page.items[0].id.as_str(), page.total), (1, "n-20", Some(21)));
    let (_, answer) = stage.send("GET /accounts/acc-1/a?search=none", "").await;
    assert_eq!(answer["result_info"], Value::Null, "what is no list has no pages");
}

#[tokio::test]
async fn what_is_there_can_be_looked_at_in_any_operation() {
    let builder = Sandbox::builder()
        .answer::<Numbered>("count", |asked| Ok(asked.records().len().into()))
        .answer::<Numbered>("create", |asked| match asked.records().len() {
            0..2 => asked.keep(asked.body()),
            _ => Err(Refused::new(403, "no more than two")),
        })
        .answer::<Numbered>("find", |asked| {
            let mut record = asked.record().ok_or_else(|| Refused::new(404, "gone"))?;
            record["status"] = format!("one of {}", asked.records().len()).into();
            Ok(record)
        });
    let stage = Stage::of(builder).await;
    let first = stage.account.numbereds().create(NewNumbered::new(1)).await.unwrap();
    stage.account.numbereds().create(NewNumbered::new(2)).await.unwrap();
    assert_eq!(told(stage.account.numbereds().create(NewNumbered::new(3)).await), is(403, "no more than two"));
    assert_eq!(Numbered::count(&stage.account).status("none").await.unwrap(), 2, "only a list is narrowed");
    let found = stage.account.numbereds().find(&first.id).await.unwrap();
    assert_eq!(found.status.as_deref(), Some("one of 2"));
}

/// What is inside another.
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/b/{offset_id}/parts", scope = Offset)]
pub(crate) struct Part {
    pub(crate) id: Id<Self>,
}

#[tokio::test]
async fn what_a_function_removes_is_gone_with_what_is_inside() {
    let builder = Sandbox::builder().serve::<Part>().answer::<Offset>("destroy", |asked| {
        let removed = asked.remove().ok_or_else(|| Refused::new(410, "gone already").code(1001))?;
        assert_eq!((asked.record(), asked.records().len()), (None, 1), "the other one stays");
        Ok(json!({"id": removed["id"]}))
    });
    let stage = Stage::of(builder).await;
    let kept = stage.account.offsets().create(NewOffset::new(1)).await.unwrap();
    let gone = stage.account.offsets().create(NewOffset::new(2)).await.unwrap();
    for offset in [&kept, &gone] {
        offset.parts().create(NewPart::new()).await.unwrap();
    }
    stage.account.offset(&gone.id).destroy().await.unwrap();
    assert_eq!(told(stage.account.offset(&gone.id).destroy().await), is(410, "gone already"));
    assert_eq!(told(gone.parts().all().await), is(404, &format!("No such Offset: `{}`", gone.id)));
    assert_eq!(stage.account.offsets().all().await.unwrap().len(), 1);
    assert_eq!(kept.parts().all().await.unwrap().len(), 1);
    let _ = stage.sandbox.insert::<Offset>(&[("account_id", "acc-1")], json!({"id": gone.id.as_str()})).unwrap();
    assert!(gone.parts().all().await.unwrap().is_empty(), "its parts went with it");
}
