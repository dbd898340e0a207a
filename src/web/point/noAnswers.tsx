import type { JSX } from 'preact';
import { Notice } from '../shell/notice';
import { useSay } from '../shell/tongue';
import type { AnsweredPoint } from './pointQuery';

/** In place of charts: nobody has answered yet, and how to change that. */
export function NoAnswers({ point: { slug, deployments, retiredOn }, all }: { point: AnsweredPoint; all: string | null }): JSX.Element {
  const say = useSay();
  const ways = all ? <a class="button" href={all}>{say('看最近五年', 'The last five years')}</a> : null;
  if (retiredOn !== null) {
    return <Notice icon="question" title={say('這段期間沒有答覆', 'No answers in this period')} ways={ways}><p>{say(`這個量測點自 ${retiredOn} 起停用，那天以後的答覆不再收。`, `This measurement point is retired since ${retiredOn}: answers of that day and later are refused.`)}</p></Notice>;
  }
  if (deployments.length === 0) {
    return <Notice icon="question" title={say('這裡還沒有部署問卷', 'No survey is deployed here yet')}><p>{say('先登錄問卷與部署（以 API 的 addSurvey、addDeployment，或匯入 surveys.csv、deployments.csv），再送進答覆。', 'Register a survey and its deployment first (addSurvey and addDeployment of the API, or by importing surveys.csv and deployments.csv), then send answers.')}</p></Notice>;
  }
  return (
    <Notice icon="question" title={say('這段期間沒有答覆', 'No answers in this period')} ways={ways}>
      <p>{say('把答覆送進來，分數與區間就會出現在這裡：', 'Send answers, and scores with their intervals appear here:')}</p>
      <pre tabIndex={0}><code>{`npx waymark import responses answers.csv \\\n  --source survey-platform \\\n  --set point=${slug}\n\n${say('# 或以 NDJSON 送到', '# or as NDJSON to')} POST /responses`}</code></pre>
      <p class="detail">{say('只想看看樣子：npx waymark generate 會產生示意答覆，處處標明。README「Send answers」一節說明格式。', 'Only to see what it looks like: npx waymark generate makes illustrative answers, marked everywhere. The README (Send answers) says which formats are read.')}</p>
    </Notice>
  );
}
