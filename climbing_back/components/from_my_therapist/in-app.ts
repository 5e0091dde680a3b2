import { t } from "../../language/t";
import { button, element } from "../kit/dom";

/** Apps that show pages in a browser of their own, by what they call themselves in every language. */
/* oxlint-disable language/marked */
const APPS: readonly (readonly [RegExp, string])[] = [
  [/\bInstagram\b/, "Instagram"],
  [/\bMessenger|Orca-|MESSENGER/, "Messenger"],
  [/\bFB(?:AN|AV|_IAB|IOS)\b/, "Facebook"],
  [/\bMicroMessenger\b/, "WeChat"],
  [/\bLine\//, "LINE"],
  [/\bKAKAOTALK\b/, "KakaoTalk"],
  [/\bWhatsApp\b/, "WhatsApp"],
  [/\bSnapchat\b/, "Snapchat"],
  [/\bLinkedInApp\b/, "LinkedIn"],
  [/\bTwitter/, "X"],
  [/\bPinterest\b/, "Pinterest"],
  [/musical_ly|BytedanceWebview|TikTok/, "TikTok"],
  [/\bViber\b/, "Viber"],
  [/\bTelegram/, "Telegram"],
  [/\bGSA\//, t("the Google app")],
  [/\bOutlook\b/, "Outlook"],
];
/* oxlint-enable language/marked */

/** How Android names a page inside an app, and how an iPhone does not name Safari there. */
const SOME_APP = /; wv\)|\(iP(?:hone|ad|od)(?!.*Safari\/).*AppleWebKit/;

/**
 * The app in which this browser seems to be; empty for one without a name, undefined for none. It is
 * a guess: some apps say nothing of themselves.
 */
export function appAround(userAgent: string, onHomeScreen: boolean): string | undefined {
  const [, app] = APPS.find(([sign]) => sign.test(userAgent)) ?? [];
  return app ?? (SOME_APP.test(userAgent) && !onHomeScreen ? "" : undefined);
}

/** A course that was put on the home screen looks the same, and is where its learner wants it. */
function isOnHomeScreen(): boolean {
  return matchMedia("(display-mode: standalone)").matches;
}

/** The way out of the browser of an app to this address, if that is where this page is. */
export function wayOutTo(address: string, say: (words: string) => void): HTMLElement[] {
  const app = appAround(navigator.userAgent, isOnHomeScreen());
  return app === undefined ? [] : wayOut(app, address, say);
}

/** What to know before keeping something in such a browser, with the way to the learner's own. */
function wayOut(app: string, link: string, say: (words: string) => void): HTMLElement[] {
  const where = app ? t("the browser inside {app}", { app }) : t("a browser inside another app");
  const words =
    t(
      "This looks like {where}. What you keep here may stay in there, and your own browser would not have it. Better open it in your own browser: look for a menu with dots, and “Open in browser”. Or copy the link and paste it there.",
      { where },
    );
  const box = element("input", { type: "text", readOnly: true, value: link });
  const field = element("label", { className: "cb-field", hidden: true }, element("span", {}, t("The whole link")), box);
  const copy = button(t("Copy the link"), () => void copied(), { key: "copy" });
  const copied = async () => {
    try {
      await navigator.clipboard.writeText(link);
      say(t("✓ Copied. Open your own browser, and paste it where the address is."));
    } catch {
      field.hidden = false;
      box.select();
      say(t("This browser does not let the page copy. The link is marked: copy it yourself."));
    }
  };
  return [element("div", { className: "cb-remark cb-way-out" }, element("p", {}, words), element("p", {}, copy), field)];
}
