//! `Nested`: objects inside a resource.

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

fn response() -> String {
    format!(r#"{{"id":"s","layout":{LAYOUT},"layouts":[{LAYOUT}]}}"#)
}

#[tokio::test]
async fn nested_object_is_decoded_with_its_undeclared_keys() {
    let screen = found::<Screen>(&response()).await;
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
async fn nested_object_is_written_as_it_was_read() {
    let screen = found::<Screen>(&response()).await;
    assert_eq!(serde_json::to_value(&screen).unwrap(), serde_json::from_str::<Value>(&response()).unwrap());
}

#[tokio::test]
async fn nested_object_omits_none_and_sends_null() {
    let canned = Canned::results([&response()]);
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
async fn nested_object_can_be_changed_in_part() {
    let canned = Canned::results([&response()]);
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
async fn nested_object_is_replaced_by_the_one_of_the_response() {
    let other = r#"{"layout":{"gridSize":9,"theme":{"300":"blue"}}}"#;
    let canned = Canned::results([&response(), other]);
    let mut screen = canned.account.screens().find("s").await.unwrap();
    screen.update(ScreenChanges::new().layout(LayoutChanges::new().grid_size(9))).await.unwrap();
    assert_eq!((screen.layout.grid_size, screen.layout.made_by.as_ref()), (9, None));
    assert_eq!(screen.layouts[0].rest.get("odd"), Some(&json!([1])), "a key that the response omits stays");
}

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
struct Config {
    max_people: u32,
    media: Media,
    /// An attribute that may be absent.
    note: Option<String>,
    #[attribute(read_only)]
    stamp: Option<String>,
    #[attribute(flatten)]
    rest: Map<String, Value>,
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Media {
    codec: String,
    #[attribute(default)]
    width: u32,
    key: Option<Secret>,
}

#[derive(Debug, Clone, Nested)]
#[nested(read_only)]
struct Stats {
    #[attribute(with = rtk::loose)]
    joined: u64,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/presets")]
struct Preset {
    id: Id<Self>,
    #[attribute(required)]
    config: Config,
    backup: Option<Config>,
    #[attribute(read_only)]
    stats: Option<Stats>,
}

fn media() -> Media {
    Media::new("H264").width(640).key("k")
}

#[tokio::test]
async fn nested_change_sends_only_what_was_set() {
    let preset = json!({
        "id": "p",
        "config": {"maxPeople": 2, "media": {"codec": "VP8"}, "odd": [1]},
        "stats": {"joined": "7"},
    });
    let server = server(preset).await;
    let presets = account(&server).presets();
    let whole = Config::new(9, media()).note("n");
    let mut preset = presets.create(NewPreset::new(whole.clone())).await.unwrap();
    let part = ConfigChanges::new().max_people(3).media(MediaChanges::new().codec("VP9").key(None)).note(None);
    preset.update(PresetChanges::new().config(part).backup(ConfigChanges::new().max_people(1))).await.unwrap();
    preset.update(PresetChanges::new().config(whole).backup(None)).await.unwrap();

    assert_eq!(preset.config.rest.get("odd"), Some(&json!([1])), "undeclared keys are kept");
    assert_eq!(preset.stats.as_ref().map(|stats| stats.joined), Some(7));
    let whole = r#""config":{"maxPeople":9,"media":{"codec":"H264","width":640,"key":"k"},"note":"n"}"#;
    let sorted = r#""config":{"maxPeople":9,"media":{"codec":"H264","key":"k","width":640},"note":"n"}"#;
    let said = lines(&server);
    assert!(
        said[0] == format!("POST /accounts/acc-1/presets {{{whole}}}")
            || said[0] == format!("POST /accounts/acc-1/presets {{{sorted}}}"),
        "{}",
        said[0]
    );
    assert_eq!(
        said[1],
        r#"PATCH /accounts/acc-1/presets/p {"backup":{"maxPeople":1},"config":{"maxPeople":3,"media":{"codec":"VP9","key":null},"note":null}}"#
    );
    assert_eq!(said[2], format!(r#"PATCH /accounts/acc-1/presets/p {{"backup":null,{sorted}}}"#));
}

#[test]
fn nested_missing_key_is_reported_with_its_owner() {
    let json = r#"{"id": "p", "config": {"media": {"codec": "a"}}}"#;
    let error = serde_json::from_str::<Preset>(json).unwrap_err().to_string();
    assert!(error.contains("`Config` lacks `max_people` (key `maxPeople`)"), "{error}");
}

#[derive(Debug, Clone, PartialEq, Nested)]
struct Poll {
    question: String,
    #[attribute(required)]
    options: Vec<String>,
    #[attribute(default = 5, with = rtk::loose)]
    minutes: u32,
    #[attribute(nullable)]
    by: Option<String>,
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shows")]
struct Show {
    id: Id<Self>,
    name: Option<String>,
    poll: Option<Poll>,
}

#[tokio::test]
async fn nested_object_is_unchanged_by_an_update_that_omits_it() {
    let poll = json!({"question": "Tea?", "options": [], "minutes": "7", "by": null});
    let server = Server::replying(move |sent| {
        let result = if sent.method == "GET" { json!({"id": "s", "poll": poll}) } else { json!({"name": "n"}) };
        Reply::json(200, &json!({"success": true, "result": result}))
    })
    .await;
    let mut show = account(&server).shows().find("s").await.unwrap();
    let before = show.poll.clone();
    show.update(ShowChanges::new().name("n")).await.unwrap();
    assert_eq!((show.name.as_deref(), &show.poll), (Some("n"), &before));
    assert_eq!(before.map(|poll| poll.minutes), Some(7));
}
