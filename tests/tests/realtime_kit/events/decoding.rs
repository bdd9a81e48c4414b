//! Which bodies are read, and that nothing of them is lost.

use super::*;

/// What a body has to be written as: without nulls, which are the same as missing keys, and with sizes as numbers.
fn normalized(value: &Value) -> Value {
    match value {
        Value::Object(members) => {
            members.iter().filter(|(_, value)| !value.is_null()).map(|(key, value)| {
                let size = value.as_str().filter(|_| key == "fileSize").map(|text| json!(text.parse::<u64>().unwrap()));
                (key.clone(), size.unwrap_or_else(|| normalized(value)))
            })
        }
        .collect(),
        other => other.clone(),
    }
}

fn written(event: &Event) -> Value {
    normalized(&serde_json::to_value(event).unwrap())
}

/// Calls `change` with each object in a body.
fn each_object(value: &mut Value, change: &mut impl FnMut(&mut serde_json::Map<String, Value>)) {
    if let Value::Object(members) = value {
        members.values_mut().for_each(|value| each_object(value, change));
        change(members);
    }
}

#[test]
fn each_event_of_a_webhook_has_a_kind() {
    let of_webhooks: Vec<_> = WebhookEvent::VALUES.to_vec();
    assert_eq!(Event::KINDS.to_vec(), of_webhooks);
    let kinds: BTreeSet<_> = samples().iter().map(|sample| sample["event"].as_str().unwrap().to_owned()).collect();
    assert_eq!(kinds, Event::KINDS.iter().map(ToString::to_string).collect(), "each has a sample");
}

#[test]
fn documented_bodies_are_read_without_loss() {
    let samples = samples();
    assert_eq!(samples.len(), 21);
    for sample in samples {
        let event = event(&sample);
        assert!(!matches!(event, Event::Other(_)), "{sample}");
        assert_eq!(event.kind(), sample["event"]);
        assert_eq!(written(&event), normalized(&sample));
        let debug = format!("{event:?}");
        assert!(!debug.contains(r#"extra: {""#), "every documented key has a field: {debug}");
        assert!(!debug.contains("s3cret"), "{debug}");
    }
}

#[test]
fn order_of_keys_does_not_matter() {
    for sample in samples() {
        let Value::Object(members) = &sample else { panic!() };
        let mut pairs: Vec<_> = members.iter().map(|(key, value)| format!("{}:{value}", json!(key))).collect();
        for _ in 0..pairs.len() {
            pairs.rotate_left(1);
            let event: Event = serde_json::from_str(&format!("{{{}}}", pairs.join(","))).unwrap();
            assert_eq!(written(&event), normalized(&sample));
        }
    }
}

#[test]
fn keys_that_are_added_later_are_kept_and_not_shown() {
    for mut sample in samples() {
        each_object(&mut sample, &mut |members| {
            members.insert("addedLater".into(), json!({"nested": ["s3cret", 1.5]}));
            members.insert("addedToo".into(), json!(7));
        });
        let event = event(&sample);
        assert_eq!(written(&event), normalized(&sample));
        let debug = format!("{event:?}");
        assert!(debug.contains(r#"extra: {"addedLater", "addedToo"}"#) && !debug.contains("s3cret"), "{debug}");
    }
    let started = json!({"event": "meeting.started", "meeting": {"id": "m-1", "region": "eu"}, "attempt": 2});
    let Event::MeetingStarted { meeting, extra, .. } = event(&started) else { panic!() };
    assert_eq!((meeting.extra.get("region"), extra.get("attempt")), (Some(&json!("eu")), Some(&json!(2))));
    assert_eq!((extra.members().len(), extra.get("event")), (1, None), "the tag has been read");
}

#[test]
fn times_are_read_with_a_blank_in_place_of_the_t() {
    let mut times = 0;
    for mut sample in samples() {
        each_object(&mut sample, &mut |members| {
            for (key, value) in members {
                if let Some(text) =
                    value.as_str().filter(|_| ["At", "Time", "Expiry"].iter().any(|it| key.ends_with(it)))
                {
                    let time: rtk::Timestamp = serde_json::from_value(json!(text)).unwrap();
                    assert!(time.to_jiff().is_some(), "{key} {text}");
                    times += usize::from(text.contains(' '));
                }
            }
        });
    }
    assert!(times >= 7, "{times}");
    let Event::RecordingStatusUpdate { recording, .. } = event(&samples()[16]) else { panic!() };
    assert_eq!(recording.started_time.unwrap().to_jiff().unwrap().to_string(), "2023-01-25T04:51:35.903816Z");
}

#[test]
fn size_of_a_recording_is_a_number_or_a_string() {
    let sizes: Vec<_> = samples()
        .iter()
        .filter_map(|sample| match event(sample) {
            Event::RecordingStatusUpdate { recording, .. } => {
                Some((sample["recording"]["fileSize"].clone(), recording.file_size))
            }
            _ => None,
        })
        .collect();
    let expected = [
        (json!("2044680"), Some(2_044_680)),
        (Value::Null, None),
        (json!(216_787), Some(216_787)),
        (json!(2_044_680), Some(2_044_680)),
    ];
    assert_eq!(sizes, expected);
}

#[test]
fn reason_of_a_stop_is_kept_as_text() {
    let Event::RecordingStatusUpdate { recording, .. } = event(&samples()[18]) else { panic!() };
    assert_eq!(recording.stop_reason.as_deref(), Some("{'caller': {'type': 'INTERNAL'}, 'reason': 'ALL_PEERS_LEFT'}"));
}

#[test]
fn status_of_a_meeting_that_ended_is_still_live() {
    for at in [1, 11] {
        let Event::MeetingEnded { meeting, .. } = event(&samples()[at]) else { panic!() };
        assert_eq!((meeting.status.as_deref(), meeting.ended_at.is_some()), (Some("LIVE"), true));
    }
}

#[test]
fn reason_of_an_end_is_open() {
    for (reason, expected) in [
        (json!("HOST_ENDED_MEETING"), Some(EndReason::HostEndedMeeting)),
        (json!("ALL_PARTICIPANTS_LEFT"), Some(EndReason::AllParticipantsLeft)),
        (json!("SOLAR_FLARE"), Some(EndReason::Other("SOLAR_FLARE".into()))),
        (json!(null), None),
    ] {
        let json = json!({"event": "meeting.ended", "meeting": {"id": "m-1"}, "reason": reason});
        let Event::MeetingEnded { reason, .. } = event(&json) else { panic!() };
        assert_eq!(reason, expected);
    }
}

/// A sample of the former documentation has `createdAt` twice.
#[test]
fn key_that_appears_twice_has_its_last_value() {
    let body = r#"{"event":"meeting.started","meeting":{"id":"m-1","createdAt":"2022-12-12T06:26:07.310Z","status":"LIVE","createdAt":"2023-01-25T04:51:22.116Z"}}"#;
    let Event::MeetingStarted { meeting, .. } = serde_json::from_str(body).unwrap() else { panic!() };
    assert_eq!(meeting.created_at.unwrap().as_str(), "2023-01-25T04:51:22.116Z");
}

#[test]
fn event_of_an_unknown_kind_is_kept_whole() {
    for mut sample in samples() {
        sample["event"] = "meeting.paused".into();
        sample["by"] = json!(["ann", null]);
        let event = event(&sample);
        assert!(matches!(event, Event::Other(_)) && event.kind() == "meeting.paused");
        assert_eq!(serde_json::to_value(&event).unwrap(), sample, "also nulls and sizes that are text");
        assert!(!format!("{event:?}").contains("s3cret"));
    }
}
