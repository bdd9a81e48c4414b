//! Versions: `@odata.etag` in the body and `ETag` in the header, `If-Match` for changes, `If-None-Match: *` for creation.

use serde_json::json;

use super::declared::*;
use super::*;

#[tokio::test]
async fn widget_is_created_by_put_unless_it_exists() {
    let fake = Fake::start().await;
    let new = || NewWidget::new("w 1/a").display_name("First".to_owned()).sku(Sku::new(Tier::Standard).unit_count(2));
    let (widget, response) = client(&fake).widgets().create(new()).with_response().await.unwrap();
    assert_eq!(
        (response.status().as_u16(), response.etag(), widget.etag.as_deref()),
        (201, Some("\"v1\""), Some("\"v1\""))
    );
    assert_eq!((widget.id().as_str(), &widget.provisioning_state), ("w 1/a", &Some(State::Succeeded)));
    let error = client(&fake).widgets().create(new()).await.unwrap_err();
    assert_eq!((error.code_text(), error.errors()[0].pointer()), (Some("ResourceNameAlreadyInUse"), Some("name")));
    let sent = &fake.sent()[0];
    assert_eq!(
        (sent.line(), sent.header("if-none-match")),
        ("PUT /widgets/w%201%2Fa?api-version=2024-07-01".to_owned(), Some("*"))
    );
    assert_eq!(sent.json(), Some(json!({"displayName": "First", "SKU": {"Tier": "Standard", "UnitCount": 2}})));
}

#[tokio::test]
async fn change_of_an_old_version_fails() {
    let fake = Fake::start().await;
    fake.add_widgets(&["w-1"]);
    let mut mine = client(&fake).widget("w-1").load().await.unwrap();
    let mut theirs = mine.clone();
    let version = |widget: &Widget| widget.etag.clone().unwrap();
    theirs.update(WidgetChanges::new().display_name("theirs".to_owned()).if_match(version(&theirs))).await.unwrap();
    assert_eq!(theirs.etag.as_deref(), Some("\"v2\""));
    let change = WidgetChanges::new().display_name("mine".to_owned()).if_match(version(&mine));
    let error = mine.update(change).await.unwrap_err();
    assert_eq!(
        (error.status().map(|status| status.as_u16()), error.code_text()),
        (Some(412), Some("PreconditionFailed"))
    );
    assert_eq!(error.retries(), 0);
    mine.reload().await.unwrap();
    mine.update(WidgetChanges::new().display_name(None).if_match(version(&mine))).await.unwrap();
    assert!(client(&fake).widget("w-1").load().await.unwrap().display_name.is_none(), "null removes the name");
    assert!(mine.destroy().if_match("\"v1\"").await.is_err());
    mine.destroy().if_match(version(&mine)).await.unwrap();
    assert!(mine.reload().await.unwrap_err().is_not_found());
}

#[tokio::test]
async fn replacement_resets_what_it_does_not_have() {
    let fake = Fake::start().await;
    let new = NewWidget::new("w-1").display_name("First".to_owned()).sku(Sku::new(Tier::Free));
    let mut widget = client(&fake).widgets().create(new).await.unwrap();
    let etag = widget.etag.clone().unwrap();
    let replaced = client(&fake)
        .widget("w-1")
        .replace(NewWidget::new("w-1").sku(Sku::new(Tier::Standard)).if_match(etag))
        .await
        .unwrap();
    assert_eq!((&replaced.display_name, replaced.etag.as_deref()), (&None, Some("\"v2\"")));
    let error = widget.replace(NewWidget::from(&widget).if_match("\"v1\"")).await.unwrap_err();
    assert_eq!(error.code_text(), Some("PreconditionFailed"));
}

#[tokio::test]
async fn widget_that_has_not_changed_is_not_read_again() {
    let fake = Fake::start().await;
    fake.add_widgets(&["w-1"]);
    let widget = client(&fake).widget("w-1");
    let read = widget.load().await.unwrap();
    assert!(widget.load().if_none_match(read.etag.as_deref().unwrap()).await.unwrap().is_none());
}
