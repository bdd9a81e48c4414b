//! Objects inside a resource.

use std::collections::BTreeMap;

use super::*;

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
struct Layout {
    grid_size: u8,
    theme: Theme,
    steps: BTreeMap<String, Theme>,
    #[attribute(read_only)]
    made_by: Option<String>,
    #[attribute(flatten)]
    rest: Map<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Theme {
    #[attribute(wire = "300")]
    light: Option<String>,
    #[attribute(default = "round".to_owned())]
    corners: String,
    #[attribute(wire = "type")]
    kind: Option<Option<String>>,
}

#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(path = "/accounts/{account_id}/screens")]
struct Screen {
    id: Id<Self>,
    #[attribute(required)]
    layout: Layout,
    layouts: Vec<Layout>,
}

const LAYOUT: &str = r#"{"gridSize":3,"theme":{"300":"red","corners":"sharp","type":null},"steps":{"a":{"corners":"round"}},"madeBy":"ann","odd":[1],"more":{"x":null}}"#;

fn answer() -> String {
    format!(r#"{{"id":"s","layout":{LAYOUT},"layouts":[{LAYOUT}]}}"#)
}

#[tokio::test]
async fn it_is_read_and_what_it_does_not_declare_stays_in_it() {
    let screen = found::<Screen>(&answer()).await;
    let layout = &screen.layout;
    assert_eq!((layout.grid_size, layout.made_by.as_deref()), (3, Some("ann")));
    assert_eq!((layout.theme.light.as_deref(), layout.theme.kind.as_ref()), (Some("red"), Some(&None)));
    assert_eq!((layout.steps["a"].corners.as_str(), layout.steps["a"].kind.as_ref()), ("round", None));
    assert_eq!(layout.rest.get("odd"), Some(&json!([1])));
    assert_eq!(layout.rest.get("more"), Some(&json!({"x": null})));
    assert!(screen.extra().is_empty());
    assert_eq!(screen.layouts.first(), Some(layout));
}

#[tokio::test]
async fn written_it_is_what_it_was() {
    let screen = found::<Screen>(&answer()).await;
    assert_eq!(serde_json::to_value(&screen).unwrap(), serde_json::from_str::<Value>(&answer()).unwrap());
}

#[tokio::test]
async fn what_is_empty_is_not_sent_and_null_is_null() {
    let canned = Canned::results([&answer()]);
    let theme = Theme::new().kind(None);
    let layout = Layout::new(3, theme).rest(json!({"odd": 1}).as_object().unwrap().clone());
    canned.account.screens().create(NewScreen::new(layout)).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"POST /accounts/a/screens {"layout":{"gridSize":3,"odd":1,"steps":{},"theme":{"corners":"round","type":null}}}"#
        ]
    );
}

#[tokio::test]
async fn a_part_of_it_is_changed_by_itself() {
    let canned = Canned::results([&answer()]);
    let theme = ThemeChanges::new().light(None).corners("sharp");
    let layout = LayoutChanges::new().theme(theme).rest(json!({"odd": 2}).as_object().unwrap().clone());
    canned.account.screen("s").update(ScreenChanges::new().layout(layout)).await.unwrap();
    canned.account.screen("s").update(ScreenChanges::new().layout(LayoutChanges::new())).await.unwrap();
    assert_eq!(
        canned.sent(),
        [
            r#"PATCH /accounts/a/screens/s {"layout":{"odd":2,"theme":{"300":null,"corners":"sharp"}}}"#,
            r#"PATCH /accounts/a/screens/s {"layout":{}}"#,
        ]
    );
}

#[tokio::test]
async fn an_update_that_answers_another_one_takes_its_place() {
    let other = r#"{"layout":{"gridSize":9,"theme":{"300":"blue"}}}"#;
    let canned = Canned::results([&answer(), other]);
    let mut screen = canned.account.screens().find("s").await.unwrap();
    screen.update(ScreenChanges::new().layout(LayoutChanges::new().grid_size(9))).await.unwrap();
    assert_eq!((screen.layout.grid_size, screen.layout.made_by.as_ref()), (9, None));
    assert_eq!(screen.layouts[0].rest.get("odd"), Some(&json!([1])), "what the answer leaves out stays");
}
