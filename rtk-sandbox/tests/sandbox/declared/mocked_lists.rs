//! Functions that return lists, read records and remove them.

use rtk::{Account, Envelope, Id, Paging, Relation, Resource, Scope};
use rtk_sandbox::{MockError, MockRequest, Sandbox};
use serde_json::{Value, json};

use crate::support::declared::{Fixture, failure, failure_of};

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

/// Returns the records in descending order, filtered by the last digits in `search`.
fn descending(request: &MockRequest<'_>) -> Value {
    let mut records = request.records();
    if let Some(end) = request.query("search") {
        records.retain(|it| it["number"].to_string().ends_with(end));
    }
    records.reverse();
    records.into()
}

/// Creates 45 records, and lists them all in pages of 20 and some in pages of 2.
macro_rules! walk {
    ($name:ident, $new:ident, $filter:ident, $list:ident) => {{
        let fixture = Fixture::of(Sandbox::builder().answer::<$name>("all", |request| Ok(descending(request)))).await;
        let list: fn(&Scope<Account>) -> Relation<$name> = Scope::$list;
        for number in 0..45 {
            let status = if number < 5 { "old" } else { "new" };
            list(&fixture.account).create($new::new(number).status(status)).await.unwrap();
        }
        list(&fixture.sandbox.client().account("acc-2")).create($new::new(100)).await.unwrap();
        let all = list(&fixture.account).all().await.unwrap();
        assert_eq!(all.iter().map(|it| it.number).collect::<Vec<_>>(), (0..45).rev().collect::<Vec<_>>());
        let filter = $filter::new().status("old");
        let old = list(&fixture.account).filter(filter).all().per_page(2).await.unwrap();
        assert_eq!(old.iter().map(|it| it.number).collect::<Vec<_>>(), [4, 3, 2, 1, 0]);
        let filter = $filter::new().status("old").search("3");
        assert_eq!(list(&fixture.account).filter(filter).all().await.unwrap().len(), 1);
        assert!(list(&fixture.sandbox.client().account("acc-3")).all().await.unwrap().is_empty());
        fixture
    }};
}

#[tokio::test]
async fn list_of_a_function_is_paged() {
    let fixture = walk!(Numbered, NewNumbered, NumberedFilter, numbereds);
    let (_, response) = fixture.send("GET /accounts/acc-1/a?page=3", "").await;
    assert_eq!(response["result"]["deep"]["items"].as_array().unwrap().len(), 5);
    let pages = json!({"page": 3, "per_page": 20, "count": 5, "total_count": 45, "total_pages": 3});
    assert_eq!((&response["success"], &response["result_info"]), (&json!(true), &pages));

    let fixture = walk!(Offset, NewOffset, OffsetFilter, offsets);
    let (_, response) = fixture.send("GET /accounts/acc-1/b?from=43&limit=1", "").await;
    assert_eq!((&response["result"][0]["number"], &response["result_info"]["total_count"]), (&json!(1), &json!(45)));

    let fixture = walk!(Cursor, NewCursor, CursorFilter, cursors);
    let (_, response) = fixture.send("GET /accounts/acc-1/c", "").await;
    assert_eq!((response["items"].as_array().unwrap().len(), &response["items"][19]["number"]), (20, &json!(25)));
    let cursor = response["result_info"]["cursor"].as_str().unwrap();
    let (_, response) = fixture.send(&format!("GET /accounts/acc-1/c?cursor={cursor}"), "").await;
    assert_eq!(response["items"][0]["number"], 24);

    walk!(Linked, NewLinked, LinkedFilter, linkeds);
    let fixture = walk!(OneOrMany, NewOneOrMany, OneOrManyFilter, one_or_manies);
    let (_, response) = fixture.send("GET /accounts/acc-1/e?search=44", "").await;
    assert_eq!(response["result"]["number"], 44, "a single item is returned without a list");
}

#[tokio::test]
async fn list_of_a_function_need_not_consist_of_records() {
    let builder = Sandbox::builder().answer::<Numbered>("all", |request| match request.query("search") {
        Some("none") => Ok(json!({"deep": null})),
        _ => Ok((0..21).map(|number| json!({"id": format!("n-{number}"), "number": number})).collect()),
    });
    let fixture = Fixture::of(builder).await;
    let page = fixture.account.numbereds().page(2).await.unwrap();
    assert_eq!((page.items.len(), page.items[0].id.as_str(), page.total), (1, "n-20", Some(21)));
    let (_, response) = fixture.send("GET /accounts/acc-1/a?search=none", "").await;
    assert_eq!(response["result_info"], Value::Null, "a result that is not a list has no page info");
}

#[tokio::test]
async fn records_are_available_in_every_operation() {
    let builder = Sandbox::builder()
        .answer::<Numbered>("count", |request| Ok(request.records().len().into()))
        .answer::<Numbered>("create", |request| match request.records().len() {
            0..2 => request.keep(request.body()),
            _ => Err(MockError::new(403, "no more than two")),
        })
        .answer::<Numbered>("find", |request| {
            let mut record = request.record().ok_or_else(|| MockError::new(404, "not found"))?;
            record["status"] = format!("one of {}", request.records().len()).into();
            Ok(record)
        });
    let fixture = Fixture::of(builder).await;
    let first = fixture.account.numbereds().create(NewNumbered::new(1)).await.unwrap();
    fixture.account.numbereds().create(NewNumbered::new(2)).await.unwrap();
    assert_eq!(
        failure_of(fixture.account.numbereds().create(NewNumbered::new(3)).await),
        failure(403, "no more than two")
    );
    assert_eq!(Numbered::count(&fixture.account).status("none").await.unwrap(), 2, "only `all` is filtered");
    let found = fixture.account.numbereds().find(&first.id).await.unwrap();
    assert_eq!(found.status.as_deref(), Some("one of 2"));
}

/// Nested in [`Offset`].
#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/b/{offset_id}/parts", scope = Offset)]
pub(crate) struct Part {
    pub(crate) id: Id<Self>,
}

#[tokio::test]
async fn remove_also_removes_nested_records() {
    let builder = Sandbox::builder().serve::<Part>().answer::<Offset>("destroy", |request| {
        let removed = request.remove().ok_or_else(|| MockError::new(410, "already removed").code(1001))?;
        assert_eq!((request.record(), request.records().len()), (None, 1), "the other record remains");
        Ok(json!({"id": removed["id"]}))
    });
    let fixture = Fixture::of(builder).await;
    let kept = fixture.account.offsets().create(NewOffset::new(1)).await.unwrap();
    let gone = fixture.account.offsets().create(NewOffset::new(2)).await.unwrap();
    for offset in [&kept, &gone] {
        offset.parts().create(NewPart::new()).await.unwrap();
    }
    fixture.account.offset(&gone.id).destroy().await.unwrap();
    assert_eq!(failure_of(fixture.account.offset(&gone.id).destroy().await), failure(410, "already removed"));
    assert_eq!(failure_of(gone.parts().all().await), failure(404, &format!("No such Offset: `{}`", gone.id)));
    assert_eq!(fixture.account.offsets().all().await.unwrap().len(), 1);
    assert_eq!(kept.parts().all().await.unwrap().len(), 1);
    let _ = fixture.sandbox.insert::<Offset>(&[("account_id", "acc-1")], json!({"id": gone.id.as_str()})).unwrap();
    assert!(gone.parts().all().await.unwrap().is_empty(), "its parts were removed");
}
