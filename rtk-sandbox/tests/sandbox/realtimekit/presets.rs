//! Presets.

use rtk::realtime_kit::*;
use serde_json::{Value, json};

use crate::support::documented::{Fixture, failure, failure_of};

/// Creates a copy of a seeded preset with another name.
async fn copy(fixture: &Fixture, name: &str) -> rtk::Record<Preset> {
    let listed = fixture.app.presets().filter(PresetFilter::new().search("GROUP_call_host")).all().await.unwrap();
    let host = fixture.app.presets().find(listed[0].id.clone()).await.unwrap();
    fixture.app.presets().create(NewPreset::from(&host).name(name)).await.unwrap()
}

#[tokio::test]
async fn preset_supports_every_verb() {
    let fixture = Fixture::start().await;
    let presets = fixture.app.presets();
    let mut made = copy(&fixture, "quiet_host").await;
    let whole = fixture.data();
    assert_eq!(presets.find(made.id.clone()).await.unwrap(), made);
    assert_eq!(fixture.data(), whole);

    let listed = presets.clone().filter(PresetFilter::new().search("quiet")).all().await.unwrap();
    assert_eq!(listed.iter().map(|preset| preset.id.clone()).collect::<Vec<_>>(), [made.id.clone()]);
    assert_eq!(listed[0].config, None);
    let page = presets.page(2).per_page(3).await.unwrap();
    assert_eq!((page.items.len(), page.total, page.has_next), (3, Some(7), true));

    let chat = PresetChatPermissionsChanges::new().public(PresetPublicChatChanges::new().can_send(false));
    let changes = PresetChanges::new().permissions(PresetPermissionsChanges::new().chat(chat));
    made.update(changes).await.unwrap();
    let after = fixture.data();
    let mut expected = whole.clone();
    expected["permissions"]["chat"]["public"]["can_send"] = json!(false);
    expected["updated_at"] = after["updated_at"].clone();
    assert_ne!(expected["permissions"], whole["permissions"]);
    assert_ne!(expected["updated_at"], whole["updated_at"]);
    assert_eq!(after, expected);

    presets.find(made.id.clone()).await.unwrap().destroy().await.unwrap();
    assert_eq!(fixture.data(), expected, "the response is the deleted preset");
    assert_eq!(failure_of(presets.find(made.id.clone()).await), failure(404, "No such preset"));
    assert_eq!(failure_of(made.destroy().await), failure(404, "No such preset"));
    assert_eq!(presets.all().await.unwrap().len(), 6);
}

#[tokio::test]
async fn preset_in_a_list_has_few_attributes() {
    let fixture = Fixture::start().await;
    let names: Vec<_> =
        fixture.app.presets().all().await.unwrap().into_iter().filter_map(|it| it.name.clone()).collect();
    let known = ["group_call_host", "group_call_participant", "webinar_presenter", "webinar_viewer"];
    assert_eq!(names[..4], known);
    for item in fixture.data().as_array().unwrap() {
        let keys: Vec<_> = item.as_object().unwrap().keys().collect();
        assert_eq!(keys, ["created_at", "id", "name", "updated_at"]);
    }
}

#[tokio::test]
async fn replace_resets_other_attributes() {
    let fixture = Fixture::start().await;
    let mut preset = copy(&fixture, "quiet_host").await;
    let qualities = PresetConfigChanges::new().livestream_viewer_qualities([720, 1080]);
    preset.update(PresetChanges::new().config(qualities)).await.unwrap();
    assert_eq!(fixture.data()["config"]["livestream_viewer_qualities"], json!([720, 1080]));
    let plain = copy(&fixture, "plain_host").await;
    preset.replace(NewPreset::from(&plain).name("loud_host")).await.unwrap();
    assert_eq!(fixture.data()["config"].get("livestream_viewer_qualities"), None);
    assert_eq!(fixture.data()["name"], "loud_host");
    assert_eq!(fixture.data()["id"], preset.id.as_str());
}

#[tokio::test]
async fn name_is_unique() {
    let fixture = Fixture::start().await;
    let mut one = copy(&fixture, "one").await;
    let other = copy(&fixture, "other").await;
    let twice = failure(409, "The app already has a preset `other`");
    assert_eq!(failure_of(fixture.app.presets().create(NewPreset::from(&other)).await), twice);
    assert_eq!(failure_of(one.update(PresetChanges::new().name("other")).await), twice);
    assert_eq!(failure_of(one.replace(NewPreset::from(&other)).await), twice);
    // A preset may keep its name.
    one.update(PresetChanges::new().name("one")).await.unwrap();
    assert_eq!(fixture.app.presets().filter(PresetFilter::new().search("one")).all().await.unwrap().len(), 1);
}

#[tokio::test]
async fn body_is_validated_at_any_depth() {
    let fixture = Fixture::start().await;
    let preset = copy(&fixture, "copied").await;
    let whole = fixture.data();
    let body = |pointer: &str, value: Option<Value>| {
        let mut body = json!({ "name": "new" });
        for part in ["config", "permissions", "ui"] {
            body[part] = whole[part].clone();
        }
        let (outer, key) = pointer.rsplit_once('/').unwrap();
        let outer = body.pointer_mut(outer).unwrap().as_object_mut().unwrap();
        match value {
            Some(value) => outer.insert(key.to_owned(), value),
            None => outer.remove(key),
        };
        body
    };
    for (pointer, value, message) in [
        ("/ui", None, "`ui` is required"),
        ("/config/media/video/quality", None, "`config.media.video.quality` is required"),
        ("/permissions/recorder_type", None, "`permissions.recorder_type` is required"),
        (
            "/config/media/video/frame_rate",
            Some(json!(31)),
            "`config.media.video.frame_rate` must be a whole number from 0 to 30",
        ),
        ("/permissions/chat/public/text", Some(json!("yes")), "`permissions.chat.public.text` must be a boolean"),
        (
            "/ui/design_tokens/spacing_base",
            Some(json!(0)),
            "`ui.design_tokens.spacing_base` must be a number, 1 or more",
        ),
        (
            "/ui/design_tokens/theme",
            Some(json!("bright")),
            "`ui.design_tokens.theme` must be one of darkest, dark, light",
        ),
    ] {
        assert_eq!(fixture.send_invalid("POST", "presets", &body(pointer, value)).await, failure(400, message));
    }
    let path = format!("presets/{}", preset.id.as_str());
    let theme = json!({ "ui": { "design_tokens": { "theme": 1 } } });
    let message = "`ui.design_tokens.theme` must be one of darkest, dark, light";
    assert_eq!(fixture.send_invalid("PATCH", &path, &theme).await, failure(400, message));
    assert_eq!(fixture.send_invalid("PUT", &path, &json!({ "name": "x" })).await, failure(400, "`config` is required"));
    fixture.app.presets().find(preset.id.clone()).await.unwrap();
    assert_eq!(fixture.data(), whole);
}

#[tokio::test]
async fn preset_id_is_returned_with_a_removed_participant() {
    let fixture = Fixture::start().await;
    let preset = copy(&fixture, "quiet_host").await;
    let meeting = fixture.meeting("Stand-up").await;
    let ids = async |name: &str| {
        let ann = meeting.participants().create(NewParticipant::new(name, "ann").name("Ann")).await.unwrap();
        ann.destroy().await.unwrap();
        fixture.data()["preset_id"].as_str().unwrap().to_owned()
    };
    assert_eq!(ids("quiet_host").await, preset.id.as_str());
    // The documents do not say that an unknown preset is an error.
    let unknown = ids("nobody").await;
    assert_eq!(failure_of(fixture.app.presets().find(unknown).await), failure(404, "No such preset"));
}
