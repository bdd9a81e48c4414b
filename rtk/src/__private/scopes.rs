//! The scopes that a placeholder names without an import: the derive takes `{account_id}` for [`Account`] and `{zone_id}` for [`Zone`].
//!
//! Generated code looks the names up as the module of the declaration sees them, and falls back to this module. So a type of the user with such
//! a name is an error, instead of being passed over in silence.

pub use crate::cloudflare::{Account, Zone};

/// Is `rtk`'s own [`Account`].
#[diagnostic::on_unimplemented(
    message = "`{{account_id}}` means `rtk::Account`, but this module has an `Account` of its own",
    label = "which `Account`?",
    note = "write `scope = Account` for this one, or `scope = rtk::Account`"
)]
pub trait IsAccountOfRtk {
    /// Asserts it.
    const CHECK: () = ();
}

impl IsAccountOfRtk for Account {}

/// Is `rtk`'s own [`Zone`].
#[diagnostic::on_unimplemented(
    message = "`{{zone_id}}` means `rtk::Zone`, but this module has a `Zone` of its own",
    label = "which `Zone`?",
    note = "write `scope = Zone` for this one, or `scope = rtk::Zone`"
)]
pub trait IsZoneOfRtk {
    /// Asserts it.
    const CHECK: () = ();
}

impl IsZoneOfRtk for Zone {}
