//! Objects inside a resource: written once, changed in part.

use super::*;

use rtk::{Id, Nested, Resource, Secret};

#[derive(Debug, Clone, PartialEq, Nested)]
#[nested(rename_all = "camelCase")]
struct Config {
    max_people: u32,
    media: Media,
    /// What nobody knows yet.
    note: Option<String>,
    #[attribute(read_only)]
    stamp: Option<String>,
    #[attribute(flatten)]
    rest: serde_json::Map<String, Value>,
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
async fn a_part_is_changed_without_naming_the_rest() {
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

    assert_eq!(preset.config.rest.get("odd"), Some(&json!([1])), "what is not declared is kept");
    assert_eq!(preset.stats.as_ref().map(|stats| stats.joined), Some(7));
    let whole = r#""config":{"maxPeople":9,"media":{"codec":"H264","width":640,"key":"k"},"note":"n"}"#;
    let sorted = r#""config":{"maxPeople":9,"media":{"codec":"H264","key":"k","width":640},"note":"n"}"#;
    let said = all_said(&server);
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
fn a_missing_key_inside_is_named_with_its_path() {
    let json = r#"{"id": "p", "config": {"media": {"codec": "a"}}}"#;
    let error = serde_json::from_str::<Preset>(json).unwrap_err().to_string();
    assert!(error.contains("`Config` lacks `max_people` (key `maxPeople`)"), "{error}");
}

#[test]
fn no_secret_shows() {
    let shown = format!("{:?} {:?}", media(), MediaChanges::new().key("k3y").codec("c0dec"));
    assert!(!shown.contains("k3y") && !shown.contains("c0dec"), "{shown}");
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

#[test]
fn what_could_be_empty_can_be_required() {
    let poll = Poll::new("Tea?", ["yes", "no"], None).minutes(3_u32);
    let json = r#"{"question":"Tea?","options":["yes","no"],"minutes":3,"by":null}"#;
    assert_eq!(serde_json::to_string(&poll).unwrap(), json);
    assert_eq!(serde_json::from_str::<Poll>(json).unwrap(), poll);
    let null = json.replace("3", "null");
    assert_eq!(serde_json::from_str::<Poll>(&null).unwrap().minutes, 5, "null is as good as a missing key");
}

#[derive(Debug, Clone, Resource)]
#[resource(path = "/accounts/{account_id}/shows")]
struct Show {
    id: Id<Self>,
    name: Option<String>,
    poll: Option<Poll>,
}

#[tokio::test]
async fn an_update_leaves_what_is_inside_as_it_was() {
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
