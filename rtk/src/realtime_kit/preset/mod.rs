mod config;
mod permissions;
mod ui;

use super::App;
use crate::{Id, Resource, Timestamp};

pub use config::*;
pub use permissions::*;
pub use ui::*;

/// A preset: the permissions, media settings and appearance for the participants who join with it. A
/// [`Participant`](super::Participant) refers to its preset by name.
///
/// Names are unique within an app: creating a second preset of the same name fails with
/// [`Conflict`](crate::ErrorKind::Conflict).
///
/// ```
/// # use rtk::realtime_kit::*;
/// # async fn example(app: &rtk::Scope<App>) -> Result<(), rtk::Error> {
/// // Copies a preset, then changes one permission of the copy.
/// let host = app.presets().find("preset-1").await?;
/// let mut quiet = app.presets().create(NewPreset::from(&host).name("quiet_host")).await?;
///
/// let chat = PresetChatPermissionsChanges::new().public(PresetPublicChatChanges::new().can_send(false));
/// quiet.update(PresetChanges::new().permissions(PresetPermissionsChanges::new().chat(chat))).await?;
/// # Ok(()) }
/// ```
///
/// Operations: [Presets](super#presets).
#[derive(Debug, Clone, PartialEq, Resource)]
#[resource(
    path = "/accounts/{account_id}/realtime/kit/{app_id}/presets",
    all(operation = "get-presets", query(search = String)),
    find(operation = "get-presets-preset_id"),
    create(operation = "post-presets"),
    update(operation = "patch-presets-preset_id"),
    replace(operation = "put-presets-preset_id"),
    destroy(operation = "delete-presets-preset_id"),
)]
#[non_exhaustive]
pub struct Preset {
    /// Id of the preset, a UUID. Participants refer to a preset by `name`, not by id.
    pub id: Id<Self>,
    /// Name of the preset, unique within the app.
    #[attribute(required)]
    pub name: Option<String>,
    /// Media settings. Lists leave out this field, `permissions` and `ui`.
    #[attribute(required)]
    pub config: Option<PresetConfig>,
    /// Permissions of the participants. To change some of them, update with a `PresetPermissionsChanges`; a whole
    /// `PresetPermissions` revokes those that it does not grant.
    #[attribute(required)]
    pub permissions: Option<PresetPermissions>,
    /// Appearance of the meeting's user interface.
    #[attribute(required)]
    pub ui: Option<PresetUi>,
    /// Time at which the preset was created.
    #[attribute(read_only)]
    pub created_at: Option<Timestamp>,
    /// Time of the last change.
    #[attribute(read_only)]
    pub updated_at: Option<Timestamp>,
}
