//! From an event to the API: scopes, participants and downloads.

use super::Event;
use crate::realtime_kit::{
    ChatAccess as _, ChatExt as _, EventMeeting, EventParticipant, EventRecording, Meeting, Participant, Recording,
    RecordingExt as _, Session, SessionFindParticipantByPeerIdCall, SessionParticipant, SummaryAccess as _,
    SummaryExt as _, TranscriptAccess as _, TranscriptExt as _,
};
use crate::{AncestorOf, Client, Download, Error, Id, ParentOf, Record, Request, Scope, Secret, Timestamp};

impl Event {
    /// Returns the id of the meeting. `None` for an event of an unknown kind, and for former events of chats and livestreams.
    #[must_use]
    pub fn meeting_id(&self) -> Option<&Id<Meeting>> {
        match self {
            Self::ChatSynced(chat) => chat.meeting_id.as_ref(),
            _ => self.common().map(|meeting| &meeting.id),
        }
    }

    /// Returns the id of the session. `None` for an event of an unknown kind, and for events of livestreams.
    #[must_use]
    pub fn session_id(&self) -> Option<&Id<Session>> {
        let of_event = match self {
            Self::ChatSynced(chat) => chat.session_id.as_ref(),
            Self::RecordingStatusUpdate { recording, .. } => recording.session_id.as_ref(),
            _ => None,
        };
        of_event.or_else(|| self.common()?.session_id.as_ref())
    }

    /// Returns the scope of the meeting. Sends nothing. `None` if [`meeting_id`](Self::meeting_id) is.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(app: &rtk::Scope<App>, event: Event) -> Result<(), rtk::Error> {
    /// if let Some(meeting) = event.meeting(app) {
    ///     meeting.update(MeetingChanges::new().status(MeetingStatus::Inactive)).await?; // nobody can join it any more
    /// }
    /// # Ok(()) }
    /// ```
    pub fn meeting(&self, app: &impl AncestorOf<Meeting>) -> Option<Scope<Meeting>> {
        self.meeting_id().map(|id| app.descendant(id))
    }

    /// Returns the scope of the session. Sends nothing. `None` if [`session_id`](Self::session_id) is.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(app: &rtk::Scope<App>, event: Event) -> Result<(), rtk::Error> {
    /// if let Some(session) = event.session(app) {
    ///     println!("{} people", session.participants().all().await?.len());
    /// }
    /// # Ok(()) }
    /// ```
    pub fn session(&self, app: &impl AncestorOf<Session>) -> Option<Scope<Session>> {
        self.session_id().map(|id| app.descendant(id))
    }

    /// Returns the download of the file that the event is about: a transcript, a summary, a chat or the video of a recording. `None` if the event
    /// has no file, or none yet.
    ///
    /// It uses the URL in the event, which expires after some days. The download then fails with an error of kind
    /// [`ExpiredLink`](crate::ErrorKind::ExpiredLink); [`fresh_download`](Self::fresh_download) works as long as the file is kept.
    ///
    /// ```no_run
    /// # use rtk::realtime_kit::*;
    /// # async fn example(client: &rtk::Client, event: Event) -> Result<(), rtk::Error> {
    /// if let (Event::Transcript { .. }, Some(download)) = (&event, event.download(client)) {
    ///     download.to_file("transcript.csv").await?;
    /// }
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn download(&self, client: &Client) -> Option<Download> {
        let (url, expiry) = match self {
            Self::ChatSynced(chat) => (&chat.chat_download_url, &chat.chat_download_url_expiry),
            Self::Transcript { transcript_download_url: url, transcript_download_url_expiry: expiry, .. }
            | Self::Summary { summary_download_url: url, summary_download_url_expiry: expiry, .. } => (url, expiry),
            Self::RecordingStatusUpdate { recording, .. } => return recording.download(client),
            _ => return None,
        };
        Some(download(client, url, expiry.as_ref()))
    }

    /// Fetches the record that has the file, and returns its download. `None` if the event has no file; nothing is sent then.
    ///
    /// Use it for an event that was stored for so long that the URL in it has expired.
    ///
    /// ```no_run
    /// use rtk::ErrorKind;
    /// # use rtk::realtime_kit::*;
    ///
    /// # async fn example(app: &rtk::Scope<App>, event: Event) -> Result<(), rtk::Error> {
    /// let Some(download) = event.download(app.client()) else { return Ok(()) };
    /// match download.to_file("file").await {
    ///     Err(error) if error.kind() == ErrorKind::ExpiredLink => {
    ///         if let Some(download) = event.fresh_download(app).await? {
    ///             download.to_file("file").await?;
    ///         }
    ///     }
    ///     result => drop(result?),
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of a request. The kind is [`NotFound`](crate::ErrorKind::NotFound) if the file is no longer kept.
    pub async fn fresh_download(
        &self,
        app: &(impl AncestorOf<Session> + AncestorOf<Recording>),
    ) -> Result<Option<Download>, Error> {
        if let Self::RecordingStatusUpdate { recording, .. } = self {
            let recording = AncestorOf::<Recording>::descendant(app, &recording.id).load().await?;
            return Ok(Some(recording.download()));
        }
        let Some(session) = self.session(app) else { return Ok(None) };
        Ok(match self {
            Self::ChatSynced(_) => Some(session.chat().await?.download()),
            Self::Transcript { .. } => Some(session.transcript().await?.download()),
            Self::Summary { .. } => Some(session.summary().await?.download()),
            _ => None,
        })
    }

    /// The object `meeting` of the event.
    fn common(&self) -> Option<&EventMeeting> {
        match self {
            Self::MeetingStarted { meeting, .. }
            | Self::MeetingEnded { meeting, .. }
            | Self::ParticipantJoined { meeting, .. }
            | Self::ParticipantLeft { meeting, .. }
            | Self::RecordingStatusUpdate { meeting, .. }
            | Self::Transcript { meeting, .. }
            | Self::Summary { meeting, .. } => Some(meeting),
            Self::LivestreamStatusUpdate(update) => update.meeting.as_ref(),
            Self::ChatSynced(_) | Self::Other(_) => None,
        }
    }
}

impl EventRecording {
    /// Returns the download of the video file. `None` until it is uploaded. It expires like [`Event::download`].
    #[must_use]
    pub fn download(&self, client: &Client) -> Option<Download> {
        self.download_url.as_ref().map(|url| download(client, url, self.download_url_expiry.as_ref()))
    }

    /// Returns the download of the audio file. `None` until it is uploaded. It expires like [`Event::download`].
    #[must_use]
    pub fn download_audio(&self, client: &Client) -> Option<Download> {
        self.audio_download_url.as_ref().map(|url| download(client, url, self.download_url_expiry.as_ref()))
    }
}

fn download(client: &Client, url: &Secret, expiry: Option<&Timestamp>) -> Download {
    let download = client.download(url.expose_secret());
    match expiry {
        Some(expiry) => download.expires(expiry),
        None => download,
    }
}

impl EventParticipant {
    /// Fetches the participant of the session that this connection belongs to.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(app: &rtk::Scope<App>, participant: EventParticipant) -> Result<(), rtk::Error> {
    /// let person = participant.find(app).filters(PeerFilter::DeviceInfo).await?;
    /// println!("{:?} was there for {:?} minutes", person.display_name, person.duration);
    /// # Ok(()) }
    /// ```
    pub fn find(
        &self,
        app: &impl AncestorOf<Session>,
    ) -> Request<Record<SessionParticipant>, SessionFindParticipantByPeerIdCall> {
        Session::find_participant_by_peer_id(app, self.peer_id.as_str())
    }

    /// Fetches the participants of the meeting that have the same `custom_participant_id`. Usually there is one, but the API does not enforce it.
    ///
    /// The API has no search for it, so this reads the list of all participants. Without a `custom_participant_id` nothing is sent, and the result is
    /// empty.
    ///
    /// ```
    /// # use rtk::realtime_kit::*;
    /// # async fn example(app: &rtk::Scope<App>, event: Event) -> Result<(), rtk::Error> {
    /// if let (Event::ParticipantLeft { participant, .. }, Some(meeting)) = (&event, event.meeting(app)) {
    ///     for participant in participant.find_by_custom_id(&meeting).await? {
    ///         participant.destroy().await?; // cannot join again
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// Those of a list.
    pub async fn find_by_custom_id(
        &self,
        meeting: &impl ParentOf<Participant>,
    ) -> Result<Vec<Record<Participant>>, Error> {
        let custom_id = self.custom_participant_id.as_ref().or(self.client_specific_id.as_ref());
        let Some(custom_id) = custom_id else { return Ok(Vec::new()) };
        let mut found = Vec::new();
        let mut participants = meeting.relation().stream();
        while let Some(participant) = participants.try_next().await? {
            if participant.custom_participant_id.as_ref() == Some(custom_id) {
                found.push(participant);
            }
        }
        Ok(found)
    }
}
