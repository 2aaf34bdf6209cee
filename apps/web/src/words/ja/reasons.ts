import type { Words } from "../en/index.ts";

/** Why a command may not be asked now: beside the greyed control. */
export const refusals: Words["refusals"] = {
  linkLost: "接続が切れています。自動的に復旧します。",
  evicted: "別のデスクを開いたため、このデスクは一時停止しています。",
  notOnStation: "先にステーションにサインインしてください。",
  alreadyOnStation: "すでにステーションにサインインしています。",
  openContacts: "先にコンタクトを終えてください。",
  noSuchTask: "このコンタクトは終了しています。",
  inProgress: "処理中です。",
  stillRinging: "まだ呼び出し中です。",
  answeredOnPhone: "この通話は電話機で応答してください。",
  notRinging: "このコンタクトはもう呼び出していません。",
  notACall: "通話でのみ可能です。",
  alreadyHeld: "すでに保留中です。",
  notHeld: "保留中ではありません。",
  resumeFirst: "保留を解除してから終了してください。",
  notInWrapup: "このコンタクトは後処理中ではありません。",
  alreadyEnded: "通話は終了しています。",
  notRecorded: "この通話は録音されていません。",
  alreadyPaused: "録音はすでに一時停止しています。",
  notPaused: "録音は一時停止していません。",
  pauseNotAllowed: "この組織では録音を一時停止できません。",
  consulting: "先にコンサルトを終了してください。",
  notConsulting: "現在コンサルト中ではありません。",
  notAnswered: "まだ応答がありません。",
  alreadyThere: "すでにその相手と通話中です。",
  inConference: "ほかの参加者がいます。会議から退出してください。",
  notInConference: "ほかの参加者はいません。",
  notOwner: "コンタクトの所有者のみ可能です。",
  notThere: "その相手は通話から退出しました。",
  customerLeft: "お客様が切断しました。",
  onACall: "先に通話を終えてください。",
  notEditable: "この項目は変更できません。",
  badValue: "この項目にはその値を入れられません。",
  changedMeanwhile: "その間にほかの人がこれを変更しました。今の内容を確認してください。",
};

/** What did not work, and WxCC's reasons and the server's own, in words that say what to do. */
export const reasons: Words["reasons"] = {
  failed: {
    "station.login": "ステーションにサインインできませんでした",
    "station.logout": "ステーションからサインアウトできませんでした",
    "state.set": "状態は変更されませんでした",
    "task.accept": "コンタクトに応答できませんでした",
    "task.decline": "コンタクトを拒否できませんでした",
    "task.hold": "通話を保留できませんでした",
    "task.resume": "保留を解除できませんでした",
    "task.end": "コンタクトを終了できませんでした",
    "task.wrapup": "後処理を送信できませんでした",
    "task.pauseRecording": "録音を一時停止できませんでした",
    "task.resumeRecording": "録音を再開できませんでした",
    "task.transfer": "コンタクトは転送されず、引き続きあなたが担当しています",
    "task.consult": "コンサルトできませんでした。お客様は引き続きあなたが担当しています",
    "task.endConsult": "コンサルトを終了できませんでした",
    "task.switch": "通話の相手は変わっていません",
    "task.merge": "通話を会議にできませんでした",
    "task.completeTransfer": "コンタクトは転送されず、引き続きあなたが担当しています",
    "task.leave": "会議から退出できませんでした",
    "task.setVariable": "項目は変更されず、元のままです",
    "task.drop": "相手を通話から外せませんでした",
    "call.dial": "番号に発信できませんでした",
  },
  known: {
    DUPLICATE_LOCATION:
      "この内線はすでに使用中です。別の内線を選ぶか、使用中のエージェントにサインアウトを依頼してください。",
    INVALID_DIAL_NUMBER: "Webex はこの番号を受け付けません。確認してもう一度お試しください。",
    AGENT_NOT_FOUND: "Webex がステーションを認識していません。もう一度サインインしてください。",
    VARIABLE_NOT_EDITABLE: "この項目は変更できません。",
    INVALID_STATE: "通話の状況が変わっていました。現在の状況を表示しています。",
    USER_DECLINED: "電話機で通話が拒否されました。",
    AGENT_NOT_SIGNED_IN: "その相手はサインアウトしています。別の相手を選択してください。",
    CHANNEL_FULL:
      "その相手は別のコンタクトに対応中です。別の相手を選ぶか、しばらくお待ちください。",
    QUEUE_NOT_FOUND:
      "このキューはこの種類のコンタクトに対応していません。別のキューを選択してください。",
    ENTRY_POINT_NOT_FOUND:
      "このエントリポイントはこの種類のコンタクトに対応していません。別のものを選択してください。",
    NOBODY_SIGNED_IN: "このキューにサインインしている人がいません。別のキューを選択してください。",
    DESTINATION_NOT_ALLOWED: "このコンタクトはそこに送れません。別の宛先を選択してください。",
    CONSULT_OPEN: "先にコンサルトを終了してください。",
    NOT_CONSULTING: "コンサルトは終了しています。現在の状況を表示しています。",
    CUSTOMER_BUSY: "相手は話し中です。後でもう一度お試しください。",
    NO_ANSWER: "応答がありませんでした。",
    RONA: "呼び出しましたが、応答がありませんでした。",
    INVALID_NUMBER_FORMAT: "その番号は存在しません。確認してもう一度お試しください。",
    ANI_NOT_ALLOWED: "この番号は表示できません。別の番号を選択してください。",
    unknownCallerId: "この番号は表示できなくなりました。別の番号を選択してください。",
    noOutdial: "プロファイルで発信が許可されていません。管理者にお問い合わせください。",
    unauthorized:
      "Webex がサインインを受け付けませんでした。もう一度お試しください。続く場合は、サインアウトして接続し直してください。",
    forbidden: "お使いの Webex アカウントでは許可されていません。管理者にお問い合わせください。",
    foreignRequest: "この操作はデスクトップのページからのみ可能です。再読み込みしてください。",
    wrongHost: "デスクトップを正しいアドレスで開いてください。",
    notFound: "Webex はこのコンタクトを認識していません。",
    invalid: "サーバーが理解できませんでした。ページを再読み込みしてもう一度お試しください。",
    tooManyRequests: "一度に多くの操作が行われました。少しお待ちください。",
    rateLimited: "Webex が混み合っています。少しお待ちください。",
    rejected: "Webex が受け付けませんでした。入力内容を確認してもう一度お試しください。",
    unavailable: "Webex に一時的な問題があります。もう一度お試しください。",
    unreachable: "Webex に接続できませんでした。表示内容を読み直しています。",
    badAnswer: "Webex の応答を理解できませんでした。表示内容を読み直しています。",
    timeout: "Webex の応答に時間がかかりすぎました。表示内容を読み直しています。",
    network: "このページからサーバーに接続できませんでした。接続が戻ったらもう一度お試しください。",
    otherAgent:
      "このブラウザーには現在別の人がサインインしています。ページを再読み込みしてください。",
    noProfile: "Webex に完全なプロファイルがありません。管理者にお問い合わせください。",
    directoryUnavailable:
      "Webex からプロファイルを取得できませんでした。少し待ってもう一度お試しください。",
    internal:
      "サーバーで問題が発生しました。もう一度お試しください。続く場合は運用担当者に連絡してください。",
    unknownTeam: "このチームは現在選択できません。別のチームを選択してください。",
    unknownCode: "この状態は現在選択できません。別の状態を選択してください。",
    unknownReason: "この後処理の理由は現在選択できません。別の理由を選択してください。",
    deviceNotOffered: "この方法では通話を受けられなくなりました。別の方法を選択してください。",
    invalidNumber: "この番号は正しくないようです。確認してもう一度お試しください。",
    notSaid: "Webex から理由は示されていません。",
  },
  nobodyThere: "その相手には現在つながりません。別の相手を選択してください。",
  other: "Webex に拒否されました。「詳細」に Webex からのコードがあります。",
};

/** Why the sign-in page shows, by the `problem` in its address. */
export const problems: Words["problems"] = {
  signedOut: "サインアウトしました。お疲れさまでした。",
  stationOpen:
    "ここではサインアウトしましたが、ステーションについては Webex の確認が取れていません。まだ電話に着信する可能性があります。念のため、もう一度接続してください。",
  expired:
    "一定時間が過ぎたため、サインインの有効期限が切れました。もう一度接続してください。失われたものはありません。",
  denied:
    "Ringside による Webex アカウントの使用が許可されませんでした。必要になったらもう一度接続してください。",
  state:
    "このサインインは別のウィンドウで開始されたか、時間が経ちすぎています。ここからやり直してください。",
  provider: "Webex にサインインできませんでした。1 分ほど待ってもう一度お試しください。",
  busy: "サインインが混み合っています。1 分ほど待ってもう一度お試しください。",
  notAnAgent:
    "この Webex アカウントはコンタクトセンターのエージェントではありません。エージェントのアカウントでサインインするか、管理者にお問い合わせください。",
  misconfigured:
    "Ringside が組織向けに正しく設定されておらず、Webex に受け付けられません。管理者に連絡してください。",
  simulator: "これはシミュレーターのサインインです。このデスクは実際のシステムでのみ動作します。",
  other: "サインインできませんでした。ここからやり直してください。",
};
