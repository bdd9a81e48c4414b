//! `query(window(flatten) = TimeWindow)`: parameters that several operations share.

use super::*;

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
struct TimeWindow {
    date_start: Option<String>,
    date_end: Option<String>,
    #[attribute(wire = "hours")]
    hours: Vec<u8>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Place {
    continent: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(
    path = "/accounts/{account_id}/reports",
    rename_all(query = "PascalCase"),
    all(query(window(flatten) = TimeWindow, place(flatten) = Place, name_like = String)),
    find(query(window(flatten) = TimeWindow)),
    create(query(window(flatten, required) = TimeWindow)),
    get(summary(window) = "summary", on = collection, returns = Value, query(window(flatten) = TimeWindow, deep = bool)),
    get(series = "series", on = collection, returns = Value, query(window(flatten) = TimeWindow, place(flatten) = Option<Place>)),
)]
struct Report {
    id: Id<Self>,
}

fn window() -> TimeWindow {
    TimeWindow::new().date_start("2026-01-01").hours([8, 9])
}

const SENT: &str = "dateStart=2026-01-01&hours=8&hours=9";

#[tokio::test]
async fn parameter_set_is_sent_as_parameters_of_their_own() {
    let canned = Canned::results(["[]", r#"{"id":"r"}"#, r#"{"id":"r"}"#, "1"]);
    let reports = canned.account.reports();
    let filter = ReportFilter::new().window(window()).place(Place::new().continent("EU")).name_like("x");
    reports.clone().filter(filter).all().await.unwrap();
    reports.find("r").window(window()).await.unwrap();
    reports.create(NewReport::new(window())).await.unwrap();
    Report::summary(&canned.account, window()).deep(true).await.unwrap();
    Report::series(&canned.account).window(window()).place(None).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            format!("GET /accounts/a/reports?{SENT}&continent=EU&NameLike=x"),
            format!("GET /accounts/a/reports/r?{SENT}"),
            format!("POST /accounts/a/reports?{SENT}"),
            format!("GET /accounts/a/reports/summary?{SENT}&Deep=true"),
            format!("GET /accounts/a/reports/series?{SENT}"),
        ]
    );
}

#[tokio::test]
async fn parameter_set_that_cannot_be_sent_is_an_error_before_anything_is_sent() {
    let canned = Canned::results(["[]"]);
    let error = canned.account.reports().find("r").window(TimeWindow::new()).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("`hours` is an empty list"), "{error}");
    assert_eq!(canned.sent(), [""; 0]);
}

#[test]
fn parameter_set_is_in_the_descriptor() {
    let all = Report::DESCRIPTOR.operation("all").unwrap();
    let query: Vec<_> = all.query.iter().map(|it| (it.name, it.ty, it.flatten)).collect();
    assert_eq!(query, [("window", "TimeWindow", true), ("place", "Place", true), ("name_like", "String", false)]);
}
