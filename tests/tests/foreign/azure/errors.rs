//! Errors: `code`, `message`, `target`, `details`, `innererror`.

use super::declared::*;
use super::*;

#[tokio::test]
async fn error_has_its_details_and_its_inner_errors() {
    let fake = Fake::start().await;
    let new = NewWidget::new("w-1").sku(Sku::new(Tier::Standard).unit_count(13));
    let error = client(&fake).widgets().create(new).await.unwrap_err();
    let [refused] = error.errors() else { panic!("{error:?}") };
    assert_eq!((error.code_text(), error.request_id()), (Some("InvalidRequest"), Some("0000-1")));
    assert_eq!((refused.message(), refused.pointer()), ("The widget is not valid.", Some("widget")));
    assert_eq!(refused.json()["innererror"]["innererror"]["code"], "Region");
    let [detail] = refused.chain() else { panic!("{refused:?}") };
    assert_eq!((detail.code_text(), detail.pointer()), (Some("TooManyUnits"), Some("SKU.UnitCount")));
    assert!(error.to_string().contains("because At most 12 units. (code TooManyUnits)"), "{error}");
}

#[tokio::test]
async fn request_of_another_version_is_refused() {
    let fake = Fake::start().await;
    let error = client(&fake).widget("w-1").load().query(&[("api-version", "2020-01-01")]).await.unwrap_err();
    assert_eq!(error.code_text(), Some("UnsupportedApiVersionValue"));
    assert_eq!(fake.sent()[0].target, "/widgets/w-1?api-version=2020-01-01");
    let raw = client(&fake).get("widgets/w-1").error_for_status().await.unwrap_err();
    assert_eq!(raw.code_text(), Some("ResourceNotFound"), "a raw request carries the version, too");
}

#[tokio::test]
async fn filter_that_is_wrong_names_its_parameter() {
    let fake = Fake::start().await;
    let error = client(&fake).widgets().filter(WidgetFilter::new().filter_by("name ~ a")).all().await.unwrap_err();
    assert_eq!((error.code_text(), error.errors()[0].pointer()), (Some("InvalidFilter"), Some("$filter")));
}
