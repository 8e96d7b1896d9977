<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR">
<context>
    <name>shipdeck::ui::AwaitedSignIns</name>
    <message>
        <source>After it: profile %1.</source>
        <translation>다음 차례: 프로필 %1.</translation>
    </message>
    <message>
        <source>What was asked for waits for it, at most until %1, and goes on by itself. What is served stays as it is.</source>
        <translation>요청한 작업은 늦어도 %1까지 기다리고, 끝나면 저절로 이어서 진행해요. 서비스 중인 것은 그대로예요.</translation>
    </message>
    <message>
        <source>%1 operations wait for it, at most until %2, and go on by themselves. What is served stays as it is.</source>
        <translation>작업 %1개가 늦어도 %2까지 기다리고, 끝나면 저절로 이어서 진행해요. 서비스 중인 것은 그대로예요.</translation>
    </message>
    <message>
        <source>AWS asks for a code of your MFA device (profile %1)</source>
        <translation>AWS가 MFA 기기의 코드를 요청해요(프로필 %1)</translation>
    </message>
    <message>
        <source>Enter the code</source>
        <translation>코드 입력</translation>
    </message>
    <message>
        <source>The sign-in to AWS has ended (profile %1)</source>
        <translation>AWS 로그인이 끝났어요(프로필 %1)</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>AWS takes no keys of profile %1 any more</source>
        <translation>AWS가 프로필 %1의 키를 더는 받지 않아요</translation>
    </message>
</context>
<context>
    <name>CauseActions</name>
    <message>
        <source>Build with network</source>
        <translation>네트워크로 빌드</translation>
    </message>
    <message>
        <source>Its builds could send the build variables away: only for code that you trust</source>
        <translation>빌드가 빌드 변수를 밖으로 보낼 수 있어요. 믿는 코드에만 허용하세요</translation>
    </message>
    <message>
        <source>Add variable %1…</source>
        <translation>변수 %1 추가…</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>넘겨받기…</translation>
    </message>
    <message>
        <source>Take over %1 from the other computer</source>
        <translation>다른 컴퓨터에서 %1 넘겨받기</translation>
    </message>
    <message>
        <source>Copy statement</source>
        <translation>정책 문 복사</translation>
    </message>
</context>
<context>
    <name>OpenPage</name>
    <message>
        <source>No browser could be opened</source>
        <translation>브라우저를 열 수 없어요</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>주소 복사</translation>
    </message>
    <message>
        <source>The address is in the clipboard: paste it into a browser. In WSL, the package xdg-utils and a browser let Shipdeck open pages itself.</source>
        <translation>주소를 클립보드에 복사했어요. 브라우저에 붙여 넣으세요. WSL에서는 xdg-utils 패키지와 브라우저를 설치하면 Shipdeck이 직접 열 수 있어요.</translation>
    </message>
    <message>
        <source>Open this address in a browser. In WSL, the package xdg-utils and a browser let Shipdeck open pages itself.</source>
        <translation>이 주소를 브라우저에서 여세요. WSL에서는 xdg-utils 패키지와 브라우저를 설치하면 Shipdeck이 직접 열 수 있어요.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>CauseCard</name>
    <message>
        <source>Code %1, request %2</source>
        <translation>코드 %1, 요청 %2</translation>
    </message>
</context>
<context>
    <name>CloseQuestion</name>
    <message>
        <source>%1 keeps building and %2 stays at %3.</source>
        <translation>%1 빌드는 계속되고 %2은(는) %3에서 그대로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 keeps building; its result waits here.</source>
        <translation>%1 빌드는 계속돼요. 결과는 여기에서 볼 수 있어요.</translation>
    </message>
</context>
<context>
    <name>DeckCommands</name>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Prices in %1</source>
        <translation>%1(으)로 가격 보기</translation>
    </message>
    <message>
        <source>Prices in the country&apos;s currency</source>
        <translation>나라에 맞는 통화로 가격 보기</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>GitHub accounts</source>
        <translation>GitHub 계정</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
</context>
<context>
    <name>Deployment</name>
    <message>
        <source>%1 %2 %</source>
        <translation>%1 %2 %</translation>
    </message>
    <message>
        <source>Canary %1 %</source>
        <translation>카나리 %1 %</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1에서 배포</translation>
    </message>
    <message>
        <source>ready folder</source>
        <translation>준비된 폴더</translation>
    </message>
    <message>
        <source>default branch</source>
        <translation>기본 브랜치</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Production</source>
        <translation>운영</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>스테이징</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>공개하기</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Roll back to this…</source>
        <translation>이 릴리스로 되돌리기…</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Preview #%1</source>
        <translation>미리보기 #%1</translation>
    </message>
</context>
<context>
    <name>GlassSteps</name>
    <message>
        <source>creates %1</source>
        <translation>만듦: %1</translation>
    </message>
    <message>
        <source>changes %1</source>
        <translation>바꿈: %1</translation>
    </message>
    <message>
        <source>deletes %1</source>
        <translation>지움: %1</translation>
    </message>
    <message>
        <source>runs %1</source>
        <translation>실행: %1</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>그 밖</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>waits for you</source>
        <translation>확인을 기다려요</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>몇 초 남음</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>약 %1초 남음</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>약 %1분 남음</translation>
    </message>
    <message>
        <source>taking longer than usual</source>
        <translation>평소보다 오래 걸림</translation>
    </message>
    <message>
        <source>from the last builds</source>
        <translation>최근 빌드 기준</translation>
    </message>
    <message>
        <source>from the last builds of %1</source>
        <translation>%1의 최근 빌드 기준</translation>
    </message>
</context>
<context>
    <name>ProjectItems</name>
    <message>
        <source>Stopped</source>
        <translation>정지됨</translation>
    </message>
    <message>
        <source>Saying who may see %1</source>
        <translation>%1을(를) 볼 수 있는 사람 정하는 중</translation>
    </message>
    <message>
        <source>Shifting traffic of %1</source>
        <translation>%1 트래픽 전환 중</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Canceling %1</source>
        <translation>%1 취소 중</translation>
    </message>
    <message>
        <source>Rolling back %1</source>
        <translation>%1 되돌리는 중</translation>
    </message>
    <message>
        <source>Promoting %1</source>
        <translation>%1 공개하는 중</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>%1 제거 중</translation>
    </message>
    <message>
        <source>%1 is queued</source>
        <translation>%1 대기 중</translation>
    </message>
    <message>
        <source>Building %1</source>
        <translation>%1 빌드 중</translation>
    </message>
    <message>
        <source>Deploying %1</source>
        <translation>%1 배포 중</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Nothing is live yet</source>
        <translation>아직 공개된 것이 없어요</translation>
    </message>
</context>
<context>
    <name>StageRow</name>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>Detect</source>
        <translation>감지</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>설치</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>패키징</translation>
    </message>
    <message>
        <source>Provision</source>
        <translation>준비</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>게시</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>릴리스</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>검증</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>연결</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>running</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 m %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 h %2 m</source>
        <translation>%1시간 %2분</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Queued</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>확인 필요</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>빌드 중</translation>
    </message>
    <message>
        <source>Deploying</source>
        <translation>배포 중</translation>
    </message>
    <message>
        <source>Staged</source>
        <translation>공개 전</translation>
    </message>
    <message>
        <source>Shifting traffic</source>
        <translation>트래픽 전환 중</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Current</source>
        <translation>현재</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Rolling back</source>
        <translation>되돌리는 중</translation>
    </message>
    <message>
        <source>Rolled back</source>
        <translation>되돌림</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>건너뜀</translation>
    </message>
    <message>
        <source>Abandoned</source>
        <translation>중단됨</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>내림</translation>
    </message>
</context>
<context>
    <name>Time</name>
    <message>
        <source>d MMM</source>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy년 M월 d일</translation>
    </message>
    <message>
        <source>now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>%1m</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1h</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1d</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>방금</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>%1분 전</translation>
    </message>
    <message>
        <source>1 hour ago</source>
        <translation>1시간 전</translation>
    </message>
    <message>
        <source>%1 hours ago</source>
        <translation>%1시간 전</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>1일 전</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>%1일 전</translation>
    </message>
    <message>
        <source>d MMMM yyyy HH:mm:ss</source>
        <translation>yyyy년 M월 d일 HH:mm:ss</translation>
    </message>
    <message>
        <source>%1s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1m %2s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <translation>M월 d일</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>yyyy년 M월 d일</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>Visitors get a plain page for what is missing: below a domain that sites share, the edge cannot tell so many pages from those that are not there.</source>
        <translation>없는 주소에서 방문자에게 기본 페이지가 보여요. 여러 사이트가 함께 쓰는 도메인 아래에서는 페이지가 이렇게 많으면 엣지가 없는 페이지를 가려낼 수 없어요.</translation>
    </message>
    <message>
        <source>From a shell that has the right one: shipctl agent stop, then shipctl redeploy %1.</source>
        <translation>올바른 환경의 셸에서 shipctl agent stop을 실행한 다음 shipctl redeploy %1을(를) 실행해 주세요.</translation>
    </message>
    <message>
        <source>%1 was last deployed by hand with another AWS environment than Shipdeck&apos;s agent has now: %2.</source>
        <translation>%1을(를) 마지막으로 직접 배포했을 때의 AWS 환경이 지금 Shipdeck 에이전트의 것과 달라요: %2.</translation>
    </message>
    <message>
        <source>Its credential_process gives no others: sign in to what it asks. It is run again every %1 seconds.</source>
        <translation>credential_process가 다른 키를 주지 않아요. 그것이 묻는 곳에 로그인해 주세요. %1초마다 다시 실행해요.</translation>
    </message>
    <message>
        <source>Have a new one put into that file; that is seen by itself.</source>
        <translation>그 파일에 새 토큰을 넣어 주세요. 저절로 알아차려요.</translation>
    </message>
    <message>
        <source>AWS calls the web identity token in %1 expired.</source>
        <translation>AWS가 %1에 있는 웹 자격 증명 토큰이 만료됐다고 해요.</translation>
    </message>
    <message>
        <source>What has no tags could not be looked for: %1</source>
        <translation>태그가 없는 것은 찾아볼 수 없었어요: %1</translation>
    </message>
    <message>
        <source>Build it on this computer, or deploy it; then try again.</source>
        <translation>이 컴퓨터에서 빌드하거나 배포한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 is not built yet: it has no folder %2.</source>
        <translation>%1: 아직 빌드하지 않아 %2 폴더가 없어요.</translation>
    </message>
    <message>
        <source>Which folder of %1 is published is known after a build.</source>
        <translation>%1의 어느 폴더를 게시할지는 빌드한 뒤에 알 수 있어요.</translation>
    </message>
    <message>
        <source>In which other regions there is something could not be seen: %1</source>
        <translation>다른 어느 리전에 무엇이 있는지는 볼 수 없었어요: %1</translation>
    </message>
    <message>
        <source>There is something of Shipdeck&apos;s in other regions: %1. See it: shipctl inventory --region %2</source>
        <translation>다른 리전에도 Shipdeck이 만든 것이 있어요: %1. 보려면: shipctl inventory --region %2</translation>
    </message>
    <message>
        <source>Who may see it (everybody, a list of addresses, those with a password) stays as it is now: a roll back does not change that either.</source>
        <translation>누가 볼 수 있는지(모두, 주소 목록, 비밀번호를 아는 사람)도 지금 그대로예요. 롤백으로 바뀌지 않아요.</translation>
    </message>
    <message>
        <source>What the app or its visitors have stored since, in a database for example, stays as it is: a roll back cannot bring that back.</source>
        <translation>그사이 앱이나 방문자가 데이터베이스 등에 저장한 내용은 그대로 남고, 이전 상태로 되돌릴 수 없어요.</translation>
    </message>
    <message>
        <source>Only %1 was looked into: in which other regions there is something could not be seen. %2</source>
        <translation>%1만 살펴봤어요. 다른 어느 리전에 무엇이 있는지는 볼 수 없었어요. %2</translation>
    </message>
    <message>
        <source>%1 free at rest</source>
        <translation>방문이 없으면 무료인 것 %1개</translation>
    </message>
    <message>
        <source>No domain is served here yet. Which one? Its subdomains will be served.</source>
        <translation>아직 여기에서 제공하는 도메인이 없어요. 어느 도메인인가요? 그 하위 도메인을 제공해요.</translation>
    </message>
    <message>
        <source>Every host below %1 is served. To end that: shipctl connections zone --remove</source>
        <translation>%1 아래의 모든 호스트를 제공하고 있어요. 끝내려면: shipctl connections zone --remove</translation>
    </message>
    <message>
        <source>It is the profile %1 in AWS&apos;s config file now.</source>
        <translation>이제 AWS 설정 파일의 프로필 %1이에요.</translation>
    </message>
    <message>
        <source>Which one? Its number:</source>
        <translation>어느 것을 쓸까요? 번호:</translation>
    </message>
    <message>
        <source>Leave out --sso-account and --sso-role to see what it opens.</source>
        <translation>--sso-account와 --sso-role을 빼면 들어갈 수 있는 곳을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>This sign-in does not open that account with that role.</source>
        <translation>이 로그인으로는 그 계정에 그 역할로 들어갈 수 없어요.</translation>
    </message>
    <message>
        <source>Name one: --sso-account %1 --sso-role %2</source>
        <translation>하나를 지정하세요: --sso-account %1 --sso-role %2</translation>
    </message>
    <message>
        <source>This sign-in opens more than one: %1.</source>
        <translation>이 로그인으로 들어갈 수 있는 곳이 여럿이에요: %1.</translation>
    </message>
    <message>
        <source>Ask whoever manages the AWS accounts to assign you to one, with a role.</source>
        <translation>AWS 계정을 관리하는 사람에게 계정과 역할을 배정해 달라고 하세요.</translation>
    </message>
    <message>
        <source>%1 opens no AWS account for you.</source>
        <translation>%1(으)로 들어갈 수 있는 AWS 계정이 없어요.</translation>
    </message>
    <message>
        <source>Choose another name; what is there stays as it is.</source>
        <translation>다른 이름을 고르세요. 있는 것은 그대로예요.</translation>
    </message>
    <message>
        <source>There is a profile %1 already.</source>
        <translation>프로필 %1이(가) 이미 있어요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a profile.</source>
        <translation>&quot;%1&quot;은(는) 프로필 이름이 될 수 없어요.</translation>
    </message>
    <message>
        <source>It looks like https://acme.awsapps.com/start; whoever manages the AWS accounts knows it.</source>
        <translation>https://acme.awsapps.com/start처럼 생겼어요. AWS 계정을 관리하는 사람이 알고 있어요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of an AWS access portal.</source>
        <translation>&quot;%1&quot;은(는) AWS 액세스 포털 주소가 아니에요.</translation>
    </message>
    <message>
        <source>In no stack, and still in the AWS account by the name of %1: %2. `shipctl connections clean` names it and removes what it can.</source>
        <translation>스택에는 없지만 %1의 이름으로 AWS 계정에 아직 남아 있어요: %2. `shipctl connections clean`이 무엇인지 알려 주고 지울 수 있는 것을 지워요.</translation>
    </message>
    <message>
        <source>May be left out: how much room the account&apos;s quotas leave, and in which regions Shipdeck has something.</source>
        <translation>빼도 돼요: 계정 할당량에 여유가 얼마나 있는지, Shipdeck이 어느 리전에 무엇을 두었는지 볼 때 써요.</translation>
    </message>
    <message>
        <source>May be left out: whether the buckets are closed to the public, and tagged.</source>
        <translation>빼도 돼요: 버킷이 공개되지 않았는지, 태그가 있는지 볼 때 써요.</translation>
    </message>
    <message>
        <source>%1: not looked at, because these keys may not do %2.</source>
        <translation>%1: 이 키에 %2 권한이 없어서 보지 못했어요.</translation>
    </message>
    <message>
        <source>Allow it if you want to know: “Permissions” has the statement (shipctl connections policy).</source>
        <translation>알고 싶다면 허용하세요. 정책 문은 ‘권한’에 있어요(shipctl connections policy).</translation>
    </message>
    <message>
        <source>%1: not looked at, because AWS did not answer in time.</source>
        <translation>%1: AWS가 제때 응답하지 않아서 보지 못했어요.</translation>
    </message>
    <message>
        <source>Look again later.</source>
        <translation>나중에 다시 확인하세요.</translation>
    </message>
    <message>
        <source>%1: could not be looked at. %2</source>
        <translation>%1: 볼 수 없었어요. %2</translation>
    </message>
    <message>
        <source>The stacks</source>
        <translation>스택</translation>
    </message>
    <message>
        <source>The region %1 is enabled for this account.</source>
        <translation>이 계정에서 %1 리전이 켜져 있어요.</translation>
    </message>
    <message>
        <source>AWS is working on the stack %1 (%2).</source>
        <translation>AWS가 %1 스택에서 작업하고 있어요(%2).</translation>
    </message>
    <message>
        <source>Look again in some minutes.</source>
        <translation>몇 분 뒤에 다시 확인하세요.</translation>
    </message>
    <message>
        <source>The last change of the stack %1 failed and was taken back: it is as it was before.</source>
        <translation>%1 스택의 마지막 변경이 실패해서 되돌려졌어요. 전과 같은 상태예요.</translation>
    </message>
    <message>
        <source>The next deployment tries again, and says what is in its way.</source>
        <translation>다음 배포가 다시 시도하고, 무엇이 막는지 알려 줘요.</translation>
    </message>
    <message>
        <source>The stack %1 was never finished (%2).</source>
        <translation>%1 스택은 완성된 적이 없어요(%2).</translation>
    </message>
    <message>
        <source>The next deployment deletes it and makes it again.</source>
        <translation>다음 배포가 지우고 다시 만들어요.</translation>
    </message>
    <message>
        <source>The bucket %1</source>
        <translation>%1 버킷</translation>
    </message>
    <message>
        <source>The bucket %1 of the stack %2 is not there any more.</source>
        <translation>%2 스택의 %1 버킷이 이제 없어요.</translation>
    </message>
    <message>
        <source>Its releases are lost. Remove the project (shipctl remove) and deploy it again.</source>
        <translation>그 릴리스는 사라졌어요. 프로젝트를 제거하고(shipctl remove) 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The bucket %1 can be opened to everybody: its public access block is not on.</source>
        <translation>%1 버킷이 모두에게 공개될 수 있어요. 퍼블릭 액세스 차단이 켜져 있지 않아요.</translation>
    </message>
    <message>
        <source>Close it: %1</source>
        <translation>차단하세요: %1</translation>
    </message>
    <message>
        <source>The bucket %1 lacks the tag shipdeck:stack=%2.</source>
        <translation>%1 버킷에 shipdeck:stack=%2 태그가 없어요.</translation>
    </message>
    <message>
        <source>Add it in the S3 console: by it Shipdeck knows the bucket, should its stack be deleted.</source>
        <translation>S3 콘솔에서 추가하세요. 스택이 지워져도 Shipdeck이 이 태그로 버킷을 알아봐요.</translation>
    </message>
    <message>
        <source>The distribution %1</source>
        <translation>%1 배포판</translation>
    </message>
    <message>
        <source>The distribution %1 of the stack %2 is not there any more.</source>
        <translation>%2 스택의 %1 배포판이 이제 없어요.</translation>
    </message>
    <message>
        <source>Nobody sees the site. Remove the project (shipctl remove) and deploy it again.</source>
        <translation>아무도 사이트를 볼 수 없어요. 프로젝트를 제거하고(shipctl remove) 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The distribution %1 is disabled: visitors of %2 get nothing.</source>
        <translation>%1 배포판이 꺼져 있어서 %2 방문자는 아무것도 볼 수 없어요.</translation>
    </message>
    <message>
        <source>Enable it in the console: %1</source>
        <translation>콘솔에서 켜세요: %1</translation>
    </message>
    <message>
        <source>The distribution %1 answers at %2, and not at %3 as its stack says.</source>
        <translation>%1 배포판이 스택에 적힌 %3이 아니라 %2에서 응답해요.</translation>
    </message>
    <message>
        <source>CloudFront is still bringing the distribution %1 to its edges.</source>
        <translation>CloudFront가 %1 배포판을 아직 엣지로 보내고 있어요.</translation>
    </message>
    <message>
        <source>Nothing of Shipdeck&apos;s is in %1 yet.</source>
        <translation>%1에는 아직 Shipdeck이 만든 것이 없어요.</translation>
    </message>
    <message>
        <source>Stacks that are as they should be: %1</source>
        <translation>정상인 스택: %1개</translation>
    </message>
    <message>
        <source>Buckets that are reachable, closed to the public, open to their distribution and tagged: %1</source>
        <translation>접근할 수 있고 비공개이며 배포판에 열려 있고 태그가 있는 버킷: %1개</translation>
    </message>
    <message>
        <source>Distributions that are enabled, at every edge and at their address: %1</source>
        <translation>켜져 있고 모든 엣지에서 제 주소로 응답하는 배포판: %1개</translation>
    </message>
    <message>
        <source>The routes</source>
        <translation>경로</translation>
    </message>
    <message>
        <source>The store of the routes is not there any more.</source>
        <translation>경로 저장소가 이제 없어요.</translation>
    </message>
    <message>
        <source>No host leads anywhere without it. Remove the projects of this region (shipctl remove), then deploy them again.</source>
        <translation>이것이 없으면 어떤 호스트도 연결되지 않아요. 이 리전의 프로젝트를 제거하고(shipctl remove) 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The store of the routes is not ready (%1).</source>
        <translation>경로 저장소가 준비되지 않았어요(%1).</translation>
    </message>
    <message>
        <source>The store of the routes answers; keys in it: %1</source>
        <translation>경로 저장소가 응답해요. 들어 있는 키: %1개</translation>
    </message>
    <message>
        <source>The store of the routes is almost full: %1 % of what AWS gives are taken up, by so many keys: %2</source>
        <translation>경로 저장소가 거의 찼어요. AWS가 주는 공간의 %1 %를 키 %2개가 차지하고 있어요.</translation>
    </message>
    <message>
        <source>Remove previews that are not needed any more: shipctl remove &lt;project&gt; --env &lt;preview&gt;</source>
        <translation>더 필요하지 않은 미리보기를 제거하세요: shipctl remove &lt;project&gt; --env &lt;preview&gt;</translation>
    </message>
    <message>
        <source>There is no room for %1 at the edge: AWS gives the routes and rules of all hosts of an account in one region %2 MB, which %3 keys have taken up.</source>
        <translation>엣지에 %1의 자리가 없어요. AWS는 한 리전에서 계정의 모든 호스트 경로와 규칙에 %2 MB를 주는데, 키 %3개가 다 차지했어요.</translation>
    </message>
    <message>
        <source>Remove previews and projects that are not needed any more (shipctl remove &lt;project&gt; --env &lt;preview&gt;, or without --env all of it), then deploy again. `shipctl list` names them.</source>
        <translation>더 필요하지 않은 미리보기와 프로젝트를 제거한 뒤(shipctl remove &lt;project&gt; --env &lt;preview&gt;, --env 없이는 프로젝트 전체) 다시 배포하세요. 이름은 `shipctl list`가 알려 줘요.</translation>
    </message>
    <message>
        <source>The certificate for %1</source>
        <translation>%1 인증서</translation>
    </message>
    <message>
        <source>The certificate for %1 is issued.</source>
        <translation>%1 인증서가 발급됐어요.</translation>
    </message>
    <message>
        <source>The certificate for %1 waits until AWS sees the record that proves the domain.</source>
        <translation>%1 인증서는 AWS가 도메인을 증명하는 레코드를 볼 때까지 기다려요.</translation>
    </message>
    <message>
        <source>Set the name servers that “A domain of yours” shows (shipctl connections zone %1).</source>
        <translation>‘내 도메인’에 나오는 이름 서버를 설정하세요(shipctl connections zone %1).</translation>
    </message>
    <message>
        <source>The certificate for %1 does not hold (%2).</source>
        <translation>%1 인증서가 유효하지 않아요(%2).</translation>
    </message>
    <message>
        <source>Disconnect the domain and connect it again: shipctl connections zone %1 --remove</source>
        <translation>도메인 연결을 끊고 다시 연결하세요: shipctl connections zone %1 --remove</translation>
    </message>
    <message>
        <source>distributions</source>
        <translation>배포판</translation>
    </message>
    <message>
        <source>functions</source>
        <translation>함수</translation>
    </message>
    <message>
        <source>key value stores</source>
        <translation>키 값 저장소</translation>
    </message>
    <message>
        <source>distributions with the router of this region</source>
        <translation>이 리전의 라우터를 쓰는 배포</translation>
    </message>
    <message>
        <source>origin access controls</source>
        <translation>오리진 액세스 제어</translation>
    </message>
    <message>
        <source>buckets</source>
        <translation>버킷</translation>
    </message>
    <message>
        <source>The clock</source>
        <translation>시계</translation>
    </message>
    <message>
        <source>This computer&apos;s clock agrees with AWS&apos;s.</source>
        <translation>이 컴퓨터의 시계가 AWS의 시계와 맞아요.</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1시간</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1일</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind AWS&apos;s. Shipdeck signs by AWS&apos;s clock, so nothing fails.</source>
        <translation>이 컴퓨터의 시계가 AWS보다 %1 느려요. Shipdeck은 AWS의 시계로 서명하니 문제없어요.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind AWS&apos;s. Shipdeck signs by AWS&apos;s clock, but AWS may refuse other programs.</source>
        <translation>이 컴퓨터의 시계가 AWS보다 %1 느려요. Shipdeck은 AWS의 시계로 서명하지만, 다른 프로그램은 AWS가 거부할 수 있어요.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of AWS&apos;s. Shipdeck signs by AWS&apos;s clock, so nothing fails.</source>
        <translation>이 컴퓨터의 시계가 AWS보다 %1 빨라요. Shipdeck은 AWS의 시계로 서명하니 문제없어요.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead of AWS&apos;s. Shipdeck signs by AWS&apos;s clock, but AWS may refuse other programs.</source>
        <translation>이 컴퓨터의 시계가 AWS보다 %1 빨라요. Shipdeck은 AWS의 시계로 서명하지만, 다른 프로그램은 AWS가 거부할 수 있어요.</translation>
    </message>
    <message>
        <source>Set it: sudo timedatectl set-ntp true</source>
        <translation>시계를 맞추세요: sudo timedatectl set-ntp true</translation>
    </message>
    <message>
        <source>The tags</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>What the sites stand on is found by its tags.</source>
        <translation>사이트가 쓰는 것이 태그로 찾아져요.</translation>
    </message>
    <message>
        <source>Without our tags, as far as AWS tells: %1</source>
        <translation>AWS가 알려 주는 한 Shipdeck 태그가 없는 것: %1</translation>
    </message>
    <message>
        <source>AWS tells of new tags after some minutes. If they are missing still, add shipdeck:stack with the name of the stack in the console.</source>
        <translation>AWS는 새 태그를 몇 분 뒤에 알려 줘요. 그래도 없으면 콘솔에서 스택 이름으로 shipdeck:stack 태그를 추가하세요.</translation>
    </message>
    <message>
        <source>What is left over</source>
        <translation>남은 것</translation>
    </message>
    <message>
        <source>“What is there” shows what could be seen (shipctl inventory).</source>
        <translation>볼 수 있었던 것은 ‘계정에 있는 것’에 나와요(shipctl inventory).</translation>
    </message>
    <message>
        <source>Nothing is left over outside of the stacks.</source>
        <translation>스택 밖에 남은 것이 없어요.</translation>
    </message>
    <message>
        <source>Left over in no stack: %1</source>
        <translation>어느 스택에도 없이 남은 것: %1</translation>
    </message>
    <message>
        <source>“What is there” lists it (shipctl inventory), and cleans up buckets and the boundary of roles (shipctl connections clean).</source>
        <translation>‘계정에 있는 것’에서 보고(shipctl inventory) 버킷과 역할의 경계 정책을 정리할 수 있어요(shipctl connections clean).</translation>
    </message>
    <message>
        <source>Permissions: not looked at, because nothing limits the root user.</source>
        <translation>권한: 루트 사용자는 아무것도 제한하지 않아서 보지 않았어요.</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Permissions: not looked at, because IAM does not find %1 by its name.</source>
        <translation>권한: IAM이 %1을(를) 이름으로 찾지 못해서 보지 못했어요.</translation>
    </message>
    <message>
        <source>Check it in the console&apos;s policy simulator.</source>
        <translation>콘솔의 정책 시뮬레이터에서 확인하세요.</translation>
    </message>
    <message>
        <source>IAM allows all that Shipdeck does.</source>
        <translation>Shipdeck이 하는 모든 일을 IAM이 허용해요.</translation>
    </message>
    <message>
        <source>IAM does not allow all that Shipdeck does; missing are %1: %2</source>
        <translation>Shipdeck이 하는 일 가운데 IAM이 허용하지 않는 것이 %1개 있어요: %2</translation>
    </message>
    <message>
        <source>“Permissions” shows all of it (shipctl connections policy --check).</source>
        <translation>‘권한’에서 모두 볼 수 있어요(shipctl connections policy --check).</translation>
    </message>
    <message>
        <source>The quotas</source>
        <translation>할당량</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %3개 중 %2개</translation>
    </message>
    <message>
        <source>The quotas leave room: %1</source>
        <translation>할당량에 여유가 있어요: %1</translation>
    </message>
    <message>
        <source>Remove what is not needed any more, or ask for more: %1</source>
        <translation>필요 없는 것을 제거하거나 늘려 달라고 요청하세요: %1</translation>
    </message>
    <message>
        <source>Serve further sites below a wildcard domain, which needs one distribution for all of them (shipctl connections zone apps.example.com), or ask for more: %1</source>
        <translation>다음 사이트부터는 배포 하나로 모두 제공하는 와일드카드 도메인 아래에 두거나(shipctl connections zone apps.example.com) 할당량을 늘려 달라고 요청하세요: %1</translation>
    </message>
    <message>
        <source>A quota is used up: %1</source>
        <translation>할당량을 다 썼어요: %1</translation>
    </message>
    <message>
        <source>Little room is left: %1</source>
        <translation>여유가 거의 없어요: %1</translation>
    </message>
    <message>
        <source>This computer itself is working on %1.</source>
        <translation>이 컴퓨터가 %1에서 작업하고 있어요.</translation>
    </message>
    <message>
        <source>Cancel what is under way: `shipctl list` shows it.</source>
        <translation>진행 중인 것을 취소하세요. `shipctl list`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Nobody is working on %1, %2.</source>
        <translation>%1, %2에서 작업하는 컴퓨터가 없어요.</translation>
    </message>
    <message>
        <source>%1 has been working on it since %2 (UTC).</source>
        <translation>%1이(가) %2(UTC)부터 작업하고 있어요.</translation>
    </message>
    <message>
        <source>If it still runs, its deployment fails, and visitors keep what they have.</source>
        <translation>아직 돌고 있다면 그 배포는 실패하고, 방문자는 지금 보는 것을 계속 봐요.</translation>
    </message>
    <message>
        <source>Say that you mean it: shipctl unlock %1 --yes</source>
        <translation>정말 그럴 거라면: shipctl unlock %1 --yes</translation>
    </message>
    <message>
        <source>Take its place?</source>
        <translation>자리를 넘겨받을까요?</translation>
    </message>
    <message>
        <source>%1, %2 is free.</source>
        <translation>%1, %2이(가) 풀렸어요.</translation>
    </message>
    <message>
        <source>An estimate of a month, by the prices of %1 in %2, at %3 for $1 (rate of %4). The account&apos;s free allowances are counted, as if nothing else used them.</source>
        <translation>한 달 예상 금액이에요(%2, %1 기준 가격, $1에 %3, %4 환율). 계정의 무료 사용량을 다른 곳에서 쓰지 않는다고 보고 뺐어요.</translation>
    </message>
    <message>
        <source>%1 file, %2</source>
        <translation>파일 %1개, %2</translation>
    </message>
    <message>
        <source>%1 files, %2</source>
        <translation>파일 %1개, %2</translation>
    </message>
    <message>
        <source>Size of a release: %1. Counted in the folder.</source>
        <translation>릴리스 크기: %1. 폴더에서 센 값이에요.</translation>
    </message>
    <message>
        <source>Size of a release: %1. Counted in what the last build left here.</source>
        <translation>릴리스 크기: %1. 지난 빌드가 여기에 남긴 파일을 센 값이에요.</translation>
    </message>
    <message>
        <source>Size of a release: %1, and more: they were not counted further.</source>
        <translation>릴리스 크기: %1 이상. 그 뒤로는 세지 않았어요.</translation>
    </message>
    <message>
        <source>Size of a release: %1. That is assumed: it is known once it is built.</source>
        <translation>릴리스 크기: %1. 가정한 값이고, 빌드하면 알 수 있어요.</translation>
    </message>
    <message>
        <source>An estimate of a month, by the prices of %1 in %2. The account&apos;s free allowances are counted, as if nothing else used them.</source>
        <translation>한 달 예상 금액이에요(%2, %1 기준 가격). 계정의 무료 사용량을 다른 곳에서 쓰지 않는다고 보고 뺐어요.</translation>
    </message>
    <message>
        <source>There is no template &quot;%1&quot;.</source>
        <translation>템플릿 &quot;%1&quot;은(는) 없어요.</translation>
    </message>
    <message>
        <source>Check the network, then look again.</source>
        <translation>네트워크를 확인한 뒤 다시 보세요.</translation>
    </message>
    <message>
        <source>Nobody answered who is responsible for %1.</source>
        <translation>%1을(를) 누가 맡고 있는지 아무도 답하지 않았어요.</translation>
    </message>
    <message>
        <source>%1 does not lead to Route 53 yet. Set these name servers where you bought it; AWS proves the certificate by them: %2</source>
        <translation>%1이(가) 아직 Route 53으로 이어지지 않아요. 도메인을 산 곳에 이 네임서버를 적어 주세요. AWS가 이것으로 인증서를 확인해요: %2</translation>
    </message>
    <message>
        <source>Profile %1 needs a code of your MFA device %2.</source>
        <translation>프로필 %1에는 MFA 기기 %2의 코드가 필요해요.</translation>
    </message>
    <message>
        <source>Give it in the window, or with: shipctl login aws --profile %1</source>
        <translation>창에서 입력하거나 다음을 실행해 주세요: shipctl login aws --profile %1</translation>
    </message>
    <message>
        <source>This is no such code.</source>
        <translation>코드가 아니에요.</translation>
    </message>
    <message>
        <source>The device shows six digits, some of them eight.</source>
        <translation>기기에는 숫자 여섯 자리가 보여요. 여덟 자리인 기기도 있어요.</translation>
    </message>
    <message>
        <source>This waits until %1 and goes on by itself once that is done; nothing is lost.</source>
        <translation>%1까지 기다려요. 그 전에 처리되면 저절로 이어서 진행하고, 잃는 것은 없어요.</translation>
    </message>
    <message>
        <source>Signed in to AWS again; this goes on.</source>
        <translation>AWS에 다시 로그인했어요. 이어서 진행해요.</translation>
    </message>
    <message>
        <source>Nobody signed in to AWS for %1 hours, so this was stopped.</source>
        <translation>%1시간 동안 아무도 AWS에 로그인하지 않아서 중단했어요.</translation>
    </message>
    <message>
        <source>Sign in (shipctl login aws%1), then deploy again, or remove the project; both clear away what is left.</source>
        <translation>로그인한 뒤(shipctl login aws%1) 다시 배포하거나 프로젝트를 제거해 주세요. 둘 다 남은 것을 치워요.</translation>
    </message>
    <message>
        <source>It goes on waiting. Sign in at any time with: %1</source>
        <translation>계속 기다려요. 언제든 다음으로 로그인할 수 있어요: %1</translation>
    </message>
    <message>
        <source>Sign in again in the window, or with: shipctl login aws --profile %1 (or aws sso login); nothing is lost.</source>
        <translation>창에서 다시 로그인하거나 다음을 실행해 주세요: shipctl login aws --profile %1 (또는 aws sso login). 잃는 것은 없어요.</translation>
    </message>
    <message>
        <source>undo: %1</source>
        <translation>되돌리기: %1</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>필요한 권한 %1</translation>
    </message>
    <message>
        <source>the bucket %1 with all that is in it</source>
        <translation>버킷 %1과(와) 그 안의 모든 것</translation>
    </message>
    <message>
        <source>Delete what is left over in the AWS account</source>
        <translation>AWS 계정에 남은 것을 삭제해요</translation>
    </message>
    <message>
        <source>Delete this from the account %1? It cannot be brought back.</source>
        <translation>계정 %1에서 이것을 삭제할까요? 되돌릴 수 없어요.</translation>
    </message>
    <message>
        <source>What was left over in %1 is gone.</source>
        <translation>%1에 남아 있던 것이 사라졌어요.</translation>
    </message>
    <message>
        <source>Nothing is left over in %1.</source>
        <translation>%1에 남은 것이 없어요.</translation>
    </message>
    <message>
        <source>The name of the file %1 has a backslash or a control character: no address would lead to it.</source>
        <translation>%1 파일의 이름에 역슬래시나 제어 문자가 있어서 어떤 주소로도 열 수 없어요.</translation>
    </message>
    <message>
        <source>The name of the file %1 is not UTF-8: no address would lead to it.</source>
        <translation>%1 파일의 이름이 UTF-8이 아니어서 어떤 주소로도 열 수 없어요.</translation>
    </message>
    <message>
        <source>Rename it, or have the build give it another name; then deploy again.</source>
        <translation>파일 이름을 바꾸거나 빌드가 다른 이름을 쓰게 한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>%1 waits to be promoted, but %2, which is Current, is newer.</source>
        <translation>%1이(가) 승격을 기다리고 있지만 지금 Current인 %2가 더 새로워요.</translation>
    </message>
    <message>
        <source>If you mean the older one, name it by its id: %1</source>
        <translation>예전 것을 뜻한다면 ID로 말해 주세요: %1</translation>
    </message>
    <message>
        <source>%1 — Then deploy again, or remove the project; both clear it away.</source>
        <translation>%1 — 그런 다음 다시 배포하거나 프로젝트를 제거하세요. 둘 다 남은 것을 치워요.</translation>
    </message>
    <message>
        <source>Price unknown for the region %1: the list of %2 does not have it.</source>
        <translation>%1 리전의 가격은 알 수 없어요. %2 기준 가격표에 없어요.</translation>
    </message>
    <message>
        <source>The account has as many CloudFront distributions as its quota allows. Remove one that is not needed (aws cloudfront list-distributions), or ask for more: aws service-quotas request-service-quota-increase --region us-east-1 --service-code cloudfront --quota-code L-24B04930 --desired-value 500, or “Service Quotas” in the console. Then deploy again.</source>
        <translation>이 계정의 CloudFront 배포 수가 할당량에 찼어요. 필요 없는 배포를 지우거나(aws cloudfront list-distributions) 할당량을 늘려 달라고 요청하세요: aws service-quotas request-service-quota-increase --region us-east-1 --service-code cloudfront --quota-code L-24B04930 --desired-value 500, 또는 콘솔의 “Service Quotas”. 그런 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Remove what is not needed any more, or ask for more in Service Quotas; then deploy again.</source>
        <translation>필요 없는 것을 지우거나 Service Quotas에서 할당량을 늘려 달라고 요청한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>All sites of a region share one router, and AWS allows it on 100 distributions. Serve further sites below a wildcard domain, which needs one distribution for all of them (shipctl connections zone apps.example.com), remove sites that are not needed, or ask for more under CloudFront in Service Quotas (region us-east-1). Then deploy again.</source>
        <translation>한 리전의 사이트는 모두 라우터 하나를 같이 쓰고, AWS는 라우터 하나를 배포 100개까지만 쓰게 해요. 배포 하나로 모두 제공하는 와일드카드 도메인 아래에 다음 사이트를 두거나(shipctl connections zone apps.example.com), 필요 없는 사이트를 제거하거나, Service Quotas(us-east-1 리전)의 CloudFront에서 할당량을 늘려 달라고 요청하세요. 그런 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The account has as many CloudFront origin access controls as its quota allows. Delete those that nothing uses (aws cloudfront list-origin-access-controls), or ask for more under CloudFront in Service Quotas (region us-east-1). Then deploy again.</source>
        <translation>이 계정의 CloudFront 오리진 액세스 제어 수가 할당량에 찼어요. 쓰이지 않는 것을 지우거나(aws cloudfront list-origin-access-controls) Service Quotas(us-east-1 리전)의 CloudFront에서 할당량을 늘려 달라고 요청하세요. 그런 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The distribution has a flat-rate pricing plan, and AWS deletes it only once the plan has ended, which can be the end of the billing cycle. Cancel the plan of the distribution in the CloudFront console. When it has ended, remove the project again.</source>
        <translation>이 배포에는 정액 요금제가 있고, AWS는 요금제가 끝난 뒤에만 배포를 지워요. 청구 주기가 끝날 때일 수 있어요. CloudFront 콘솔에서 배포의 요금제를 취소하고, 끝나면 프로젝트를 다시 제거하세요.</translation>
    </message>
    <message>
        <source>The AWS account %1, where it is, could not be asked: %2 This plan is what this computer knows; what has changed there since is not in it. A deployment has to reach the account.</source>
        <translation>이 사이트가 있는 AWS 계정 %1에 물어볼 수 없었어요: %2 이 계획은 이 컴퓨터가 아는 내용이고, 그 뒤 계정에서 바뀐 것은 들어 있지 않아요. 배포하려면 계정에 연결할 수 있어야 해요.</translation>
    </message>
    <message>
        <source>The bucket %1 of %2 was deleted outside of Shipdeck.</source>
        <translation>%2의 버킷 %1이(가) Shipdeck 밖에서 삭제되었어요.</translation>
    </message>
    <message>
        <source>Remove what is left of it (shipctl remove %1), then deploy it again: it gets a new bucket, and a new address.</source>
        <translation>남은 것을 제거한 뒤(shipctl remove %1) 다시 배포하세요. 새 버킷과 새 주소가 생겨요.</translation>
    </message>
    <message>
        <source>Connect it: shipctl connections zone %1</source>
        <translation>연결하세요: shipctl connections zone %1</translation>
    </message>
    <message>
        <source>Leave --zone out, or deploy under another name with --project.</source>
        <translation>--zone을 빼거나 --project로 다른 이름을 주어 배포하세요.</translation>
    </message>
    <message>
        <source>%1 is below %2, and stays there.</source>
        <translation>%1은(는) %2 아래에 있고, 그대로 있어요.</translation>
    </message>
    <message>
        <source>%1 has a distribution of its own, and keeps it.</source>
        <translation>%1에는 자체 배포판이 있고, 그대로 써요.</translation>
    </message>
    <message>
        <source>%1 is not at the edge of AWS, where addresses are explained: %2.</source>
        <translation>%1은(는) 주소를 풀이할 수 있는 AWS 엣지에 있지 않아요: %2.</translation>
    </message>
    <message>
        <source>What its folder would do there says shipctl edge test &lt;address&gt; --dir READY.</source>
        <translation>그 폴더가 거기서 어떻게 답할지는 shipctl edge test &lt;주소&gt; --dir READY가 알려줘요.</translation>
    </message>
    <message>
        <source>%1 has no release in %2 yet that could answer.</source>
        <translation>%1에는 아직 답할 수 있는 %2 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>Deploy it first. What a folder would do says shipctl edge test &lt;address&gt; --dir READY.</source>
        <translation>먼저 배포하세요. 폴더가 어떻게 답할지는 shipctl edge test &lt;주소&gt; --dir READY가 알려줘요.</translation>
    </message>
    <message>
        <source>The files of %1 are not on this computer: another one deployed it, or they were cleared to save room.</source>
        <translation>%1의 파일이 이 컴퓨터에 없어요. 다른 컴퓨터에서 배포했거나 공간을 아끼려고 정리했어요.</translation>
    </message>
    <message>
        <source>The site itself is untouched; deploy it from here, then ask again.</source>
        <translation>사이트는 그대로예요. 여기에서 배포한 뒤 다시 물어보세요.</translation>
    </message>
    <message>
        <source>%1 is no address of %2, which is at %3.</source>
        <translation>%1은(는) %2의 주소가 아니에요. 이 사이트는 %3에 있어요.</translation>
    </message>
    <message>
        <source>Give its path alone, such as /about.</source>
        <translation>/about처럼 경로만 입력하세요.</translation>
    </message>
    <message>
        <source>Nothing serves %1 in %2 any more.</source>
        <translation>이제 %2에서 %1을(를) 서비스하는 것이 없어요.</translation>
    </message>
    <message>
        <source>Every host below %1 is served from %2.</source>
        <translation>%1 아래의 모든 호스트를 %2에서 서비스해요.</translation>
    </message>
    <message>
        <source>Make this in the account %1?</source>
        <translation>계정 %1에 이것을 만들까요?</translation>
    </message>
    <message>
        <source>Make one in Route 53 and name its servers where you bought the domain, then try again.</source>
        <translation>Route 53에서 영역을 만들고 도메인을 산 곳에 그 네임서버를 적은 뒤 다시 해 보세요.</translation>
    </message>
    <message>
        <source>The account has no Route 53 zone that holds %1.</source>
        <translation>이 계정에는 %1이(가) 들어 있는 Route 53 영역이 없어요.</translation>
    </message>
    <message>
        <source>There are: %1</source>
        <translation>있는 것: %1</translation>
    </message>
    <message>
        <source>The account has none that is public.</source>
        <translation>이 계정에는 공개된 영역이 없어요.</translation>
    </message>
    <message>
        <source>Name one of yours, like apps.example.com.</source>
        <translation>apps.example.com처럼 내 도메인을 적어 주세요.</translation>
    </message>
    <message>
        <source>%1 is no domain whose subdomains could be served.</source>
        <translation>%1은(는) 하위 도메인을 서비스할 수 있는 도메인이 아니에요.</translation>
    </message>
    <message>
        <source>Remove these projects first: shipctl remove &lt;project&gt;</source>
        <translation>먼저 이 프로젝트들을 제거하세요: shipctl remove &lt;project&gt;</translation>
    </message>
    <message>
        <source>Sites are served below %1: %2</source>
        <translation>%1 아래에 사이트가 있어요: %2</translation>
    </message>
    <message>
        <source>the certificate</source>
        <translation>인증서</translation>
    </message>
    <message>
        <source>the shared distribution, its bucket and its records</source>
        <translation>함께 쓰던 배포판과 그 버킷, 레코드</translation>
    </message>
    <message>
        <source>Take out of the account what serves the zone</source>
        <translation>영역을 서비스하던 것을 계정에서 치워요</translation>
    </message>
    <message>
        <source>the records *.%1 (A and AAAA), which lead to it</source>
        <translation>그곳으로 이어지는 레코드 *.%1 (A와 AAAA)</translation>
    </message>
    <message>
        <source>a bucket and a distribution that projects share, in the stack %1</source>
        <translation>프로젝트들이 함께 쓰는 버킷과 배포판 (스택 %1)</translation>
    </message>
    <message>
        <source>Make one distribution for every host below %1; AWS needs some minutes for it</source>
        <translation>%1 아래의 모든 호스트를 위한 배포판 하나를 만들어요. AWS에서 몇 분이 걸려요</translation>
    </message>
    <message>
        <source>a record in the zone that proves it; it stays, because AWS renews by it</source>
        <translation>이를 증명하는 영역 안의 레코드. AWS가 이것으로 갱신하므로 남아요</translation>
    </message>
    <message>
        <source>the certificate of *.%1, in us-east-1</source>
        <translation>us-east-1에 있는 *.%1 인증서</translation>
    </message>
    <message>
        <source>Get a certificate for *.%1; AWS proves by a record that the zone is yours</source>
        <translation>*.%1 인증서를 받아요. AWS가 레코드로 내 영역인지 확인해요</translation>
    </message>
    <message>
        <source>Deploy under another name with --project; %1 stays as it is.</source>
        <translation>--project로 다른 이름을 주어 배포하세요. %1은(는) 그대로 있어요.</translation>
    </message>
    <message>
        <source>%1 leads to another project already, of another computer perhaps.</source>
        <translation>%1은(는) 이미 다른 프로젝트로 이어져요. 다른 컴퓨터의 것일 수 있어요.</translation>
    </message>
    <message>
        <source>Connect it again: shipctl connections zone %1</source>
        <translation>다시 연결하세요: shipctl connections zone %1</translation>
    </message>
    <message>
        <source>The account does not serve the zone %1 any more.</source>
        <translation>이 계정은 이제 영역 %1을(를) 서비스하지 않아요.</translation>
    </message>
    <message>
        <source>Give the environment or the project a shorter name.</source>
        <translation>환경이나 프로젝트에 더 짧은 이름을 주세요.</translation>
    </message>
    <message>
        <source>%1 is too long for a host name.</source>
        <translation>%1은(는) 호스트 이름으로는 너무 길어요.</translation>
    </message>
    <message>
        <source>%1 of %2 is gone.</source>
        <translation>%2의 %1을(를) 제거했어요.</translation>
    </message>
    <message>
        <source>Remove %1 of %2 with its releases? Its deployments stay as history.</source>
        <translation>%2의 %1을(를) 릴리스와 함께 제거할까요? 배포 기록은 남아요.</translation>
    </message>
    <message>
        <source>It is served by the distribution of the zone %1: nothing is made for it, so there is nothing to wait for, and nothing but its files costs while nobody visits.</source>
        <translation>영역 %1의 배포판이 서비스해요. 새로 만드는 것이 없어 기다릴 것도 없고, 방문자가 없으면 파일 말고는 비용이 없어요.</translation>
    </message>
    <message>
        <source>Connect a domain of yours (shipctl connections zone apps.example.com) and deploy it under another name with --project; or make previews on this computer: --target local</source>
        <translation>내 도메인을 연결하고(shipctl connections zone apps.example.com) --project로 다른 이름을 주어 배포하거나, 미리보기는 이 컴퓨터에서 만드세요: --target local</translation>
    </message>
    <message>
        <source>%1 has one address on AWS, that of its distribution: there is no place for %2.</source>
        <translation>%1의 AWS 주소는 배포판의 주소 하나뿐이라 %2을(를) 둘 곳이 없어요.</translation>
    </message>
    <message>
        <source>For what is missing visitors get a plain page, not the project&apos;s 404.html: CloudFront knows one for a whole distribution.</source>
        <translation>없는 주소에서는 프로젝트의 404.html이 아니라 간단한 페이지가 보여요. CloudFront는 배포판 전체에 페이지를 하나만 둘 수 있어요.</translation>
    </message>
    <message>
        <source>its releases in the bucket that projects share</source>
        <translation>프로젝트들이 함께 쓰는 버킷에 있는 릴리스</translation>
    </message>
    <message>
        <source>Take its hosts and its objects out of the AWS account</source>
        <translation>호스트와 객체를 AWS 계정에서 치워요</translation>
    </message>
    <message>
        <source>Whether a stack has %1 could not be seen: %2</source>
        <translation>%1을(를) 가진 스택이 있는지 볼 수 없었어요: %2</translation>
    </message>
    <message>
        <source>Whether there is a certificate could not be seen: %1</source>
        <translation>인증서가 있는지 볼 수 없었어요: %1</translation>
    </message>
    <message>
        <source>Whether the certificate is issued, and removing it.</source>
        <translation>인증서가 발급되었는지 보고, 제거해요.</translation>
    </message>
    <message>
        <source>One certificate is for every host below the zone.</source>
        <translation>인증서 하나로 영역 아래의 모든 호스트를 맡아요.</translation>
    </message>
    <message>
        <source>The certificate is a stack of its own in us-east-1.</source>
        <translation>인증서는 us-east-1에 있는 별도의 스택이에요.</translation>
    </message>
    <message>
        <source>Which zone holds the domain.</source>
        <translation>어느 영역에 그 도메인이 있는지 봐요.</translation>
    </message>
    <message>
        <source>Nothing while nobody visits, however many hosts there are; the Route 53 zone is yours already.</source>
        <translation>방문자가 없으면 호스트가 몇 개든 비용이 없어요. Route 53 영역은 이미 가지고 있어요.</translation>
    </message>
    <message>
        <source>Remove that one first (shipctl connections zone %1 --remove), or choose another region.</source>
        <translation>먼저 그것을 제거하거나(shipctl connections zone %1 --remove) 다른 리전을 고르세요.</translation>
    </message>
    <message>
        <source>%1 serves the zone %2 already; it takes one.</source>
        <translation>%1은(는) 이미 영역 %2을(를) 서비스해요. 하나만 가능해요.</translation>
    </message>
    <message>
        <source>Connect one: shipctl connections zone apps.example.com</source>
        <translation>하나 연결하세요: shipctl connections zone apps.example.com</translation>
    </message>
    <message>
        <source>No such zone is served in %1.</source>
        <translation>%1에서 서비스하는 그런 영역이 없어요.</translation>
    </message>
    <message>
        <source>Name one of yours: shipctl connections zone apps.example.com</source>
        <translation>내 도메인을 적어 주세요: shipctl connections zone apps.example.com</translation>
    </message>
    <message>
        <source>A month: %1 at rest, %2 (prices of %3, %4; $1 is %5 by the rate of %6)</source>
        <translation>한 달: 방문이 없을 때 %1, %2 (%3 가격, %4, %6 환율로 $1는 %5)</translation>
    </message>
    <message>
        <source>Nothing was deployed yet: it holds from the first moment on.</source>
        <translation>아직 배포하지 않았어요. 첫 순간부터 적용돼요.</translation>
    </message>
    <message>
        <source>--addresses names none.</source>
        <translation>--addresses에 주소가 없어요.</translation>
    </message>
    <message>
        <source>--open is for everybody: leave --addresses and --password out.</source>
        <translation>--open은 모두에게 여는 것이에요. --addresses와 --password를 빼세요.</translation>
    </message>
    <message>
        <source>%1, %2: %3.</source>
        <translation>%1, %2: %3.</translation>
    </message>
    <message>
        <source>Type it again.</source>
        <translation>다시 입력하세요.</translation>
    </message>
    <message>
        <source>The two passwords are not the same; nothing was changed.</source>
        <translation>두 비밀번호가 달라서 아무것도 바꾸지 않았어요.</translation>
    </message>
    <message>
        <source>Keep the password: only its salted hash is at the edge, and nobody can show it again.</source>
        <translation>비밀번호를 잘 보관하세요. 엣지에는 솔트를 더한 해시만 있어서 다시 보여 줄 수 없어요.</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>한 번 더:</translation>
    </message>
    <message>
        <source>The password for visitors (it is not shown):</source>
        <translation>방문자용 비밀번호(표시되지 않아요):</translation>
    </message>
    <message>
        <source>Who may see it: %1.</source>
        <translation>볼 수 있는 사람: %1.</translation>
    </message>
    <message>
        <source>This computer is reached only from itself; on AWS it can be said who may see it: --target cloudfront, under another name with --project.</source>
        <translation>이 컴퓨터에는 이 컴퓨터에서만 접속할 수 있어요. AWS에서는 누가 볼지 정할 수 있어요: --target cloudfront, 이름은 --project로 다르게 정하세요.</translation>
    </message>
    <message>
        <source>%1 is at a place where everybody who reaches it may see it: %2.</source>
        <translation>%1이(가) 있는 곳은 접속할 수 있는 모두가 볼 수 있어요: %2.</translation>
    </message>
    <message>
        <source>from %1, and by password, as %2</source>
        <translation>%1에서, 그 밖에는 비밀번호로(%2)</translation>
    </message>
    <message>
        <source>by password, as %1</source>
        <translation>비밀번호로(%1)</translation>
    </message>
    <message>
        <source>only from %1</source>
        <translation>%1에서만</translation>
    </message>
    <message>
        <source>open to everybody</source>
        <translation>모두에게 열림</translation>
    </message>
    <message>
        <source>what the bucket says of who may see it</source>
        <translation>버킷에 적힌 볼 수 있는 사람</translation>
    </message>
    <message>
        <source>the route of %1: %2</source>
        <translation>%1의 경로: %2</translation>
    </message>
    <message>
        <source>Say at the edge who may see it, by one write</source>
        <translation>한 번의 쓰기로 누가 볼 수 있는지 엣지에 알리기</translation>
    </message>
    <message>
        <source>AWS is at work on the stack %1 (%2). The deployment waits for it; what it changes then cannot be planned yet.</source>
        <translation>AWS가 스택 %1 작업을 하고 있어요(%2). 배포는 끝나기를 기다리고, 그때 무엇을 바꿀지는 아직 계획할 수 없어요.</translation>
    </message>
    <message>
        <source>the stack %1, which was never finished (%2)</source>
        <translation>끝까지 만들어지지 않은 스택 %1 (%2)</translation>
    </message>
    <message>
        <source>index.html names %1, which is no file of this release: visitors get a 404 for it.</source>
        <translation>index.html이 가리키는 %1 파일이 이 릴리스에 없어요. 방문자는 404를 받아요.</translation>
    </message>
    <message>
        <source>Correct the health path, or set it to /, then deploy again.</source>
        <translation>상태 확인 경로를 고치거나 /로 설정한 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The health path %1 leads to nothing in this release.</source>
        <translation>상태 확인 경로 %1에 해당하는 것이 이 릴리스에 없어요.</translation>
    </message>
    <message>
        <source>Look at the site&apos;s rules for this address (shipctl edge test), then deploy again.</source>
        <translation>이 주소에 대한 사이트 규칙을 확인한 다음(shipctl edge test) 다시 배포하세요.</translation>
    </message>
    <message>
        <source>%1 is answered by this release, but with %2.</source>
        <translation>%1 주소에 이 릴리스가 답하지만 상태가 %2예요.</translation>
    </message>
    <message>
        <source>Most are files whose names say that they never change, and that have changed: have the build name them by what is in them (%1), or give them other names.</source>
        <translation>대부분 이름으로는 절대 바뀌지 않는데 바뀐 파일이에요. 빌드가 내용에 따라 이름을 짓게 하거나(%1) 다른 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>From an AWS account: shipctl import --from-aws</source>
        <translation>AWS 계정에서: shipctl import --from-aws</translation>
    </message>
    <message>
        <source>It has to be said where from.</source>
        <translation>어디에서 가져올지 정해야 해요.</translation>
    </message>
    <message>
        <source>Either --all or one project.</source>
        <translation>--all과 프로젝트 이름 중 하나만 쓰세요.</translation>
    </message>
    <message>
        <source>%1 was here already, and nothing is new.</source>
        <translation>%1은(는) 이미 여기에 있고 새로운 것이 없어요.</translation>
    </message>
    <message>
        <source>%1 was here already: %2 new releases, %3 logs.</source>
        <translation>%1은(는) 이미 여기에 있었어요: 새 릴리스 %2개, 로그 %3개.</translation>
    </message>
    <message>
        <source>%1 is here now: %2 releases, %3 logs.</source>
        <translation>%1을(를) 가져왔어요: 릴리스 %2개, 로그 %3개.</translation>
    </message>
    <message>
        <source>Bring them here: shipctl import --from-aws --all, or the name of one.</source>
        <translation>여기로 가져오려면: shipctl import --from-aws --all 또는 프로젝트 이름.</translation>
    </message>
    <message>
        <source>There is no project of Shipdeck&apos;s in %1.</source>
        <translation>%1에 Shipdeck의 프로젝트가 없어요.</translation>
    </message>
    <message>
        <source>%1 ago, by %2</source>
        <translation>%1 전, %2</translation>
    </message>
    <message>
        <source>here as %1</source>
        <translation>여기에서는 %1</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>여기에는 없음</translation>
    </message>
    <message>
        <source>Name one by its stack: shipctl import --from-aws %1</source>
        <translation>스택 이름으로 하나를 고르세요: shipctl import --from-aws %1</translation>
    </message>
    <message>
        <source>Several projects are named %1: %2.</source>
        <translation>이름이 %1인 프로젝트가 여럿이에요: %2.</translation>
    </message>
    <message>
        <source>`shipctl import --from-aws` shows those there are; --profile and --region lead to others.</source>
        <translation>`shipctl import --from-aws`로 있는 프로젝트를 볼 수 있어요. --profile과 --region으로 다른 곳을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>There is no project %1 in %2.</source>
        <translation>%2에 프로젝트 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>AWS did not answer in time.</source>
        <translation>AWS가 제때 응답하지 않았어요.</translation>
    </message>
    <message>
        <source>What other computers released of %1 could not be seen: %2</source>
        <translation>다른 컴퓨터가 %1을(를) 배포한 내용을 확인할 수 없어요: %2</translation>
    </message>
    <message>
        <source>%1 is not in the AWS account any more: it was removed there.</source>
        <translation>%1이(가) AWS 계정에 더 이상 없어요. 거기에서 삭제됐어요.</translation>
    </message>
    <message>
        <source>Look again: shipctl import --from-aws</source>
        <translation>다시 확인하세요: shipctl import --from-aws</translation>
    </message>
    <message>
        <source>%1 was just removed from the account.</source>
        <translation>%1이(가) 방금 계정에서 삭제됐어요.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1을(를) 읽을 수 없어요: %2</translation>
    </message>
    <message>
        <source>Nobody is signed in to GitHub here. To deploy a private repository: shipctl login github</source>
        <translation>여기에서는 GitHub에 로그인하지 않았어요. 비공개 저장소를 배포하려면: shipctl login github</translation>
    </message>
    <message>
        <source>Its source is the folder %1 of another computer. Deploy it from here: shipctl deploy &lt;folder&gt; --project %2</source>
        <translation>소스는 다른 컴퓨터의 폴더 %1이에요. 여기에서 배포하려면: shipctl deploy &lt;folder&gt; --project %2</translation>
    </message>
    <message>
        <source>There is another project named %1 on this computer: this one is %2.</source>
        <translation>이 컴퓨터에 이름이 %1인 다른 프로젝트가 있어요. 이 프로젝트는 %2예요.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 (%2, secret)</source>
        <translation>%1 (%2, 비밀)</translation>
    </message>
    <message>
        <source>Values of variables are only on the computer where they were set: %1. Set them on the project&apos;s page (shipctl vars %2 NAME=value).</source>
        <translation>변수 값은 설정한 컴퓨터에만 있어요: %1. 프로젝트 페이지에서 설정하세요(shipctl vars %2 NAME=value).</translation>
    </message>
    <message>
        <source>The first deployment waits until CloudFront has brought the distribution to all its edges: some minutes, or seconds where a spare waits (shipctl connections prepare). Later ones are seen within seconds.</source>
        <translation>첫 배포는 CloudFront가 배포판을 모든 엣지에 전달할 때까지 몇 분 기다려요. 예비가 있으면(shipctl connections prepare) 몇 초예요. 다음부터는 몇 초 안에 보여요.</translation>
    </message>
    <message>
        <source>It goes on in the background; press Ctrl+C again to leave it to itself.</source>
        <translation>배경에서 계속돼요. 그대로 두고 나가려면 Ctrl+C를 한 번 더 누르세요.</translation>
    </message>
    <message>
        <source>the spare distribution %1 becomes this project&apos;s</source>
        <translation>예비 배포판 %1이(가) 이 프로젝트의 것이 돼요</translation>
    </message>
    <message>
        <source>Use the spare distribution %1, which is there already</source>
        <translation>이미 있는 예비 배포판 %1을(를) 써요</translation>
    </message>
    <message>
        <source>Nothing was done. Any time later: shipctl connections prepare</source>
        <translation>아무것도 하지 않았어요. 나중에 언제든: shipctl connections prepare</translation>
    </message>
    <message>
        <source>Prepare %1?</source>
        <translation>%1을(를) 준비할까요?</translation>
    </message>
    <message>
        <source>Prepare now? Then the first site is live in seconds instead of minutes.</source>
        <translation>지금 준비할까요? 그러면 첫 사이트가 몇 분이 아니라 몇 초 만에 열려요.</translation>
    </message>
    <message>
        <source>%1 is being prepared in the background.</source>
        <translation>%1을(를) 배경에서 준비하고 있어요.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>아무것도 하지 않았어요.</translation>
    </message>
    <message>
        <source>Make this in the account %1, and a new spare for each that is used?</source>
        <translation>계정 %1에 이것을 만들고, 예비를 쓸 때마다 새로 만들까요?</translation>
    </message>
    <message>
        <source>Remove this from the account %1? Sites stay.</source>
        <translation>계정 %1에서 이것을 지울까요? 사이트는 남아요.</translation>
    </message>
    <message>
        <source>Prepared already: a spare waits at %1</source>
        <translation>이미 준비되어 있어요. 예비가 기다리는 곳: %1</translation>
    </message>
    <message>
        <source>%1 is being prepared already.</source>
        <translation>%1은(는) 이미 준비하는 중이에요.</translation>
    </message>
    <message>
        <source>Prepared in %1: the next site without a domain is live in seconds.</source>
        <translation>%1에 준비했어요. 다음 사이트는 도메인 없이도 몇 초 만에 열려요.</translation>
    </message>
    <message>
        <source>Say that you mean it: shipctl connections %1 --yes</source>
        <translation>정말 하려면: shipctl connections %1 --yes</translation>
    </message>
    <message>
        <source>Nothing was done: there is nobody to ask here.</source>
        <translation>아무것도 하지 않았어요. 여기에는 물어볼 사람이 없어요.</translation>
    </message>
    <message>
        <source>Nothing while nobody visits: AWS charges for requests, traffic and stored files, and a spare has none.</source>
        <translation>방문자가 없으면 0원: AWS는 요청, 전송량, 저장한 파일에 요금을 매기는데 예비에는 아무것도 없어요.</translation>
    </message>
    <message>
        <source>the stack %1, if there is no project</source>
        <translation>프로젝트가 없으면 스택 %1</translation>
    </message>
    <message>
        <source>the spare distribution %1 with its bucket %2 and its stack %3</source>
        <translation>예비 배포판 %1, 그 버킷 %2와 스택 %3</translation>
    </message>
    <message>
        <source>the stack %1 of a spare distribution, not finished</source>
        <translation>아직 완성되지 않은 예비 배포판의 스택 %1</translation>
    </message>
    <message>
        <source>Take out of the account what was prepared there and no project needs</source>
        <translation>미리 준비했지만 어떤 프로젝트도 쓰지 않는 것을 계정에서 치워요</translation>
    </message>
    <message>
        <source>Make one spare distribution, unless there is one; AWS needs some minutes for it</source>
        <translation>예비 배포판 하나를 만들어요(없을 때만). AWS에서 몇 분이 걸려요</translation>
    </message>
    <message>
        <source>What was made by this operation is removed again.</source>
        <translation>이 작업이 만든 것을 다시 지워요.</translation>
    </message>
    <message>
        <source>Make what all sites of the account share, unless it is there</source>
        <translation>계정의 모든 사이트가 함께 쓰는 것을 만들어요(없을 때만)</translation>
    </message>
    <message>
        <source>Uses the spare distribution %1, which is there already: %2</source>
        <translation>이미 준비된 예비 배포판 %1을(를) 써요: %2</translation>
    </message>
    <message>
        <source>Somebody has changed %1 in its bucket; delete it, then try again.</source>
        <translation>누군가 버킷의 %1을(를) 바꿨어요. 지운 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>What says whose this distribution is cannot be read.</source>
        <translation>이 배포판이 누구의 것인지 적어 둔 파일을 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>%1 % of the visitors get it. `shipctl promote %2` gives it to everybody, `shipctl canary %2 --end` to nobody.</source>
        <translation>방문자의 %1 %가 이 릴리스를 봐요. `shipctl promote %2`은(는) 모두에게 공개하고, `shipctl canary %2 --end`은(는) 끝내요.</translation>
    </message>
    <message>
        <source>Deploy one: shipctl deploy --project %1 --canary %2</source>
        <translation>배포하기: shipctl deploy --project %1 --canary %2</translation>
    </message>
    <message>
        <source>%1 cannot be a canary: it is %2.</source>
        <translation>%1은(는) 카나리가 될 수 없어요. %2 상태예요.</translation>
    </message>
    <message>
        <source>%1 cannot be a canary: its files were pruned.</source>
        <translation>%1은(는) 카나리가 될 수 없어요. 파일이 정리되어 없어졌어요.</translation>
    </message>
    <message>
        <source>A canary costs nothing: it is one key at the edge, and ends with the next deployment, promotion or rollback.</source>
        <translation>카나리는 무료예요. 엣지의 키 하나이고, 다음 배포나 공개, 되돌리기와 함께 끝나요.</translation>
    </message>
    <message>
        <source>The canary %1 has ended with it: everybody gets this release.</source>
        <translation>카나리 %1도 함께 끝났어요. 모두가 이 릴리스를 봐요.</translation>
    </message>
    <message>
        <source>--%1 takes a number from 1 to 99, not &quot;%2&quot;.</source>
        <translation>--%1에는 &quot;%2&quot; 말고 1에서 99까지의 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>Everybody gets what is Current again.</source>
        <translation>다시 모두가 현재 릴리스를 봐요.</translation>
    </message>
    <message>
        <source>%1 % of the visitors get %2, the others %3.</source>
        <translation>방문자의 %1 %가 %2을(를), 나머지는 %3을(를) 봐요.</translation>
    </message>
    <message>
        <source>No canary is running in %1.</source>
        <translation>%1에는 진행 중인 카나리가 없어요.</translation>
    </message>
    <message>
        <source>no canary was running</source>
        <translation>진행 중인 카나리가 없었어요</translation>
    </message>
    <message>
        <source>%1 shows everybody what is Current</source>
        <translation>%1이(가) 모두에게 현재 릴리스를 보여 줘요</translation>
    </message>
    <message>
        <source>%1 shows this release to %2 % of the visitors</source>
        <translation>%1이(가) 방문자의 %2 %에게 이 릴리스를 보여 줘요</translation>
    </message>
    <message>
        <source>It takes the place of the canary %1, which has ended.</source>
        <translation>카나리 %1을(를) 대신해요. 그 카나리는 끝났어요.</translation>
    </message>
    <message>
        <source>The route says again what it said before.</source>
        <translation>경로가 이전 상태로 돌아가요.</translation>
    </message>
    <message>
        <source>what the bucket says of its canary</source>
        <translation>버킷에 적힌 카나리</translation>
    </message>
    <message>
        <source>the route of %1: %2 % of the visitors get this release, for nothing</source>
        <translation>%1의 경로: 방문자의 %2 %가 이 릴리스를 봐요(무료)</translation>
    </message>
    <message>
        <source>the route of %1: everybody gets what is Current</source>
        <translation>%1의 경로: 모두가 현재 릴리스를 봐요</translation>
    </message>
    <message>
        <source>Lead %1 % of the visitors to it by one write, and look at it as they do</source>
        <translation>한 번의 쓰기로 방문자의 %1 %를 이 릴리스로 이끌고, 방문자처럼 열어 확인하기</translation>
    </message>
    <message>
        <source>Lead everybody back to what is Current by one write</source>
        <translation>한 번의 쓰기로 모두를 현재 릴리스로 되돌리기</translation>
    </message>
    <message>
        <source>Deploy without --canary first.</source>
        <translation>먼저 --canary 없이 배포하세요.</translation>
    </message>
    <message>
        <source>%1 shows nothing yet that a canary could share its visitors with.</source>
        <translation>%1에는 카나리와 방문자를 나눌 현재 릴리스가 아직 없어요.</translation>
    </message>
    <message>
        <source>For everybody: shipctl promote; for nobody: shipctl canary &lt;project&gt; --end</source>
        <translation>모두에게: shipctl promote, 아무에게도: shipctl canary &lt;project&gt; --end</translation>
    </message>
    <message>
        <source>A canary takes 1 to 99 % of the visitors.</source>
        <translation>카나리는 방문자의 1~99 %를 받아요.</translation>
    </message>
    <message>
        <source>Leave the canary out; on AWS there can be one: --target cloudfront, under another name with --project.</source>
        <translation>카나리 없이 배포하세요. AWS에서는 쓸 수 있어요: --target cloudfront, 이름은 --project로 다르게 정하세요.</translation>
    </message>
    <message>
        <source>%1 is at a place where every visitor gets the same release: %2.</source>
        <translation>%1이(가) 있는 곳에서는 모든 방문자가 같은 릴리스를 봐요: %2.</translation>
    </message>
    <message>
        <source>Remove the project to its end (shipctl remove), or delete the stack in the CloudFormation console, then deploy again.</source>
        <translation>프로젝트를 끝까지 제거하거나(shipctl remove) CloudFormation 콘솔에서 스택을 삭제한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Whether a site that goes is the last one, and what all share goes too.</source>
        <translation>지우는 사이트가 마지막인지, 그래서 함께 쓰는 것도 지울지 알아봐요.</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s in %1: %2 a month without visitors</source>
        <translation>%1에 있는 Shipdeck의 것: 방문이 없을 때 한 달 %2</translation>
    </message>
    <message>
        <source>The stack %1 is %2.</source>
        <translation>스택 %1의 상태는 %2예요.</translation>
    </message>
    <message>
        <source>There is nothing of Shipdeck&apos;s in %1.</source>
        <translation>%1에 Shipdeck이 만든 것이 없어요.</translation>
    </message>
    <message>
        <source>(not Shipdeck&apos;s)</source>
        <translation>(Shipdeck의 것이 아님)</translation>
    </message>
    <message>
        <source>(in no stack)</source>
        <translation>(스택에 없음)</translation>
    </message>
    <message>
        <source>All of it is allowed.</source>
        <translation>모두 허용되어 있어요.</translation>
    </message>
    <message>
        <source>Not allowed: %1 on %2</source>
        <translation>허용되지 않음: %2에 대한 %1</translation>
    </message>
    <message>
        <source>Forbidden: %1 on %2</source>
        <translation>금지됨: %2에 대한 %1</translation>
    </message>
    <message>
        <source>Nobody is signed in to AWS here: the policy is for the account that it is pasted into.</source>
        <translation>이 컴퓨터에서는 아무도 AWS에 로그인하지 않았어요. 이 정책은 붙여 넣은 계정에 적용돼요.</translation>
    </message>
    <message>
        <source>Go to it all the same: shipctl rollback %1 --to %2</source>
        <translation>그래도 이 릴리스로 가려면: shipctl rollback %1 --to %2</translation>
    </message>
    <message>
        <source>%1 cannot be promoted: it was rolled back.</source>
        <translation>%1은(는) 승격할 수 없어요. 되돌려진 릴리스예요.</translation>
    </message>
    <message>
        <source>Install it (on Debian and Ubuntu: sudo apt install libcurl4), then try again.</source>
        <translation>설치한 다음(Debian, Ubuntu: sudo apt install libcurl4) 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Many files at once are sent with libcurl, which is not here.</source>
        <translation>여러 파일을 한꺼번에 보내려면 libcurl이 필요한데 여기에 없어요.</translation>
    </message>
    <message>
        <source>Deploy again when nothing writes to this folder any more.</source>
        <translation>이 폴더에 쓰는 것이 없을 때 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The file %1 was written to while it was being uploaded.</source>
        <translation>파일 %1을(를) 올리는 동안 누군가 그 파일에 썼어요.</translation>
    </message>
    <message>
        <source>--%1 is empty: leave it out, or say what it is.</source>
        <translation>--%1 값이 비어 있어요. 빼거나 값을 써 주세요.</translation>
    </message>
    <message>
        <source>The account&apos;s name, so that it is seen which one it is.</source>
        <translation>어느 계정인지 보여 주려고 계정 이름을 읽어요.</translation>
    </message>
    <message>
        <source>What stays is made, changed and removed as stacks of Shipdeck&apos;s own.</source>
        <translation>오래 남는 것은 Shipdeck 자체 스택으로 만들고 바꾸고 제거해요.</translation>
    </message>
    <message>
        <source>Each site has a private bucket; the stacks make and remove them.</source>
        <translation>사이트마다 비공개 버킷이 있고 스택이 만들고 제거해요.</translation>
    </message>
    <message>
        <source>Releases, their history, the pointer to what is Current, and the logs.</source>
        <translation>릴리스와 그 이력, 현재 릴리스를 가리키는 포인터, 로그예요.</translation>
    </message>
    <message>
        <source>Each site has a distribution; CloudFront names them by itself, so the policy can&apos;t.</source>
        <translation>사이트마다 배포판(distribution)이 있어요. 이름은 CloudFront가 정하므로 정책에 적을 수 없어요.</translation>
    </message>
    <message>
        <source>Only the site&apos;s distribution may read its bucket.</source>
        <translation>사이트의 배포판(distribution)만 버킷을 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>One function at the edge leads host names to releases.</source>
        <translation>엣지의 함수 하나가 호스트 이름을 릴리스로 연결해요.</translation>
    </message>
    <message>
        <source>The store that the function reads.</source>
        <translation>그 함수가 읽는 저장소예요.</translation>
    </message>
    <message>
        <source>A release is made Current, and rolled back, by writing its route.</source>
        <translation>경로를 써서 릴리스를 현재로 만들거나 되돌려요.</translation>
    </message>
    <message>
        <source>What the edges keep, and the security headers they add.</source>
        <translation>엣지가 보관하는 것과 덧붙이는 보안 헤더예요.</translation>
    </message>
    <message>
        <source>The limit of what roles of Shipdeck may ever do. Whoever has this policy can replace it, but can make no role with it, and attach nothing to anybody.</source>
        <translation>Shipdeck의 역할이 할 수 있는 일의 한계예요. 이 정책을 가진 사람은 이것을 바꿔 놓을 수는 있지만, 이 정책으로 역할을 만들거나 누구에게 무엇을 연결할 수는 없어요.</translation>
    </message>
    <message>
        <source>Two records lead every host below the zone to its distribution.</source>
        <translation>레코드 두 개가 영역 아래의 모든 호스트를 배포판(distribution)으로 연결해요.</translation>
    </message>
    <message>
        <source>Whether the records are there yet.</source>
        <translation>레코드가 반영되었는지 확인해요.</translation>
    </message>
    <message>
        <source>Finding what Shipdeck has made, also from another computer, and what is in no stack.</source>
        <translation>다른 컴퓨터에서 만든 것까지 포함해 Shipdeck이 만든 것과 어느 스택에도 없는 것을 찾아요.</translation>
    </message>
    <message>
        <source>Asking IAM, before anything is made, whether all of this is allowed.</source>
        <translation>무엇이든 만들기 전에 이 모두가 허용되는지 IAM에 물어요.</translation>
    </message>
    <message>
        <source>What is in no stack could not be looked for: %1</source>
        <translation>어느 스택에도 없는 것은 찾아볼 수 없었습니다: %1</translation>
    </message>
    <message>
        <source>Buckets without tags could not be looked for: %1</source>
        <translation>태그가 없는 버킷은 찾아볼 수 없었습니다: %1</translation>
    </message>
    <message>
        <source>The bucket %1 is in no stack and has none of Shipdeck&apos;s tags: it stays. To delete it with all that is in it: aws s3 rb s3://%1 --force</source>
        <translation>버킷 %1은(는) 어느 스택에도 없고 Shipdeck의 태그도 없어서 그대로 둡니다. 안에 든 것까지 모두 지우려면: aws s3 rb s3://%1 --force</translation>
    </message>
    <message>
        <source>Nothing that Shipdeck deletes is left over in %1.</source>
        <translation>%1에 Shipdeck이 지우는 것은 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>The stack %1</source>
        <translation>스택 %1</translation>
    </message>
    <message>
        <source>Look at its events in the CloudFormation console, then deploy again.</source>
        <translation>CloudFormation 콘솔에서 이벤트를 확인하고 다시 배포해 주세요.</translation>
    </message>
    <message>
        <source>Somebody else keeps changing the stack %1.</source>
        <translation>다른 누군가가 스택 %1을(를) 계속 바꾸고 있어요.</translation>
    </message>
    <message>
        <source>The stack %1 is stuck (%2): an earlier change could not be taken back.</source>
        <translation>스택 %1이(가) 멈춰 있어요(%2). 이전 변경을 되돌리지 못했어요.</translation>
    </message>
    <message>
        <source>the stack %1, if this is the last project that needs it</source>
        <translation>이것이 마지막 프로젝트라면 스택 %1</translation>
    </message>
    <message>
        <source>the stack %1 with its distribution</source>
        <translation>스택 %1과 그 배포판</translation>
    </message>
    <message>
        <source>every release, and the bucket of %1</source>
        <translation>모든 릴리스와 %1의 버킷</translation>
    </message>
    <message>
        <source>its routes at the edge</source>
        <translation>엣지의 경로</translation>
    </message>
    <message>
        <source>Take the site and everything of it out of the AWS account</source>
        <translation>사이트와 그에 딸린 모든 것을 AWS 계정에서 지우기</translation>
    </message>
    <message>
        <source>Remove the project again.</source>
        <translation>프로젝트를 다시 지워 주세요.</translation>
    </message>
    <message>
        <source>Still in the AWS account: %1.</source>
        <translation>AWS 계정에 아직 남아 있어요: %1.</translation>
    </message>
    <message>
        <source>%1 files, each verified by its checksum</source>
        <translation>파일 %1개, 모두 체크섬으로 확인함</translation>
    </message>
    <message>
        <source>Deploy again; somebody else writes to this bucket.</source>
        <translation>다시 배포해 주세요. 다른 누군가가 이 버킷에 쓰고 있어요.</translation>
    </message>
    <message>
        <source>The release %1 in %2 is not what was built.</source>
        <translation>%2에 있는 릴리스 %1이(가) 빌드한 것과 달라요.</translation>
    </message>
    <message>
        <source>Check that the bucket holds exactly what was built</source>
        <translation>버킷에 빌드한 그대로 있는지 확인하기</translation>
    </message>
    <message>
        <source>%1 of %2 files are there</source>
        <translation>파일 %2개 중 %1개 준비됨</translation>
    </message>
    <message>
        <source>%1 has changed although its name says that it never does: browsers may keep the old one for a year.</source>
        <translation>이름으로는 절대 바뀌지 않는 %1 파일이 바뀌었어요. 브라우저가 예전 것을 1년 동안 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>the release %1 in the bucket</source>
        <translation>버킷의 릴리스 %1</translation>
    </message>
    <message>
        <source>Upload what the bucket has not yet, into a folder of its own</source>
        <translation>버킷에 아직 없는 것을 전용 폴더에 올리기</translation>
    </message>
    <message>
        <source>What was made by this deployment is removed again.</source>
        <translation>이 배포가 만든 것을 다시 지워요.</translation>
    </message>
    <message>
        <source>Make what the site stands on; AWS needs some minutes for a distribution</source>
        <translation>사이트의 토대 만들기. AWS가 배포판을 만드는 데 몇 분 걸려요</translation>
    </message>
    <message>
        <source>Check that bucket and distribution are as they should be</source>
        <translation>버킷과 배포판이 그대로인지 확인하기</translation>
    </message>
    <message>
        <source>Somebody has changed them. Remove the project and deploy it again, or bring their templates back.</source>
        <translation>누군가 바꿨어요. 프로젝트를 지우고 다시 배포하거나, 템플릿을 되돌려 주세요.</translation>
    </message>
    <message>
        <source>The stacks %1 and %2 do not say what Shipdeck&apos;s templates say.</source>
        <translation>스택 %1과(와) %2의 내용이 Shipdeck 템플릿과 달라요.</translation>
    </message>
    <message>
        <source>Choose a profile of that account with --profile, or deploy to the other one under another name with --project.</source>
        <translation>--profile로 그 계정의 프로필을 고르거나, --project로 다른 이름을 주어 다른 계정에 배포해 주세요.</translation>
    </message>
    <message>
        <source>%1 is in the AWS account %2; %3 leads to %4 now.</source>
        <translation>%1 프로젝트는 AWS 계정 %2에 있는데, %3은(는) 지금 %4 계정의 거예요.</translation>
    </message>
    <message>
        <source>the keys in the environment</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>Keep them in a profile (aws configure --profile NAME) and deploy with --profile NAME; or end the agent and deploy from that shell.</source>
        <translation>키를 프로필에 두고(aws configure --profile NAME) --profile NAME으로 배포하거나, 에이전트를 끝내고 그 셸에서 배포해 주세요.</translation>
    </message>
    <message>
        <source>%1 was deployed with keys of a shell&apos;s environment, and Shipdeck&apos;s agent was started without them.</source>
        <translation>%1 프로젝트는 셸 환경 변수의 키로 배포했는데, Shipdeck 에이전트는 그 키 없이 시작됐어요.</translation>
    </message>
    <message>
        <source>%1 shows this release</source>
        <translation>%1에 이 릴리스가 보여요</translation>
    </message>
    <message>
        <source>The route leads to the release before again; without one it goes.</source>
        <translation>경로가 이전 릴리스로 돌아가요. 이전 릴리스가 없으면 경로를 지워요.</translation>
    </message>
    <message>
        <source>what the bucket says is Current, and its page for what is missing</source>
        <translation>버킷에 적힌 현재 릴리스와, 없는 주소에 보일 페이지</translation>
    </message>
    <message>
        <source>the route of %1</source>
        <translation>%1의 경로</translation>
    </message>
    <message>
        <source>Lead visitors to it by one write, and look at it as they do</source>
        <translation>한 번의 쓰기로 방문자를 이 릴리스로 이끌고, 방문자처럼 열어 확인하기</translation>
    </message>
    <message>
        <source>Deploy it: shipctl deploy --project %1</source>
        <translation>배포해 주세요: shipctl deploy --project %1</translation>
    </message>
    <message>
        <source>%1 has no site in an AWS account.</source>
        <translation>%1 프로젝트는 AWS 계정에 사이트가 없어요.</translation>
    </message>
    <message>
        <source>Planned without an AWS account, as if it had nothing of Shipdeck&apos;s yet: %1</source>
        <translation>AWS 계정 없이, Shipdeck이 만든 것이 아직 없다고 보고 세운 계획이에요: %1</translation>
    </message>
    <message>
        <source>Leave --region out, or deploy under another name with --project.</source>
        <translation>--region을 빼거나, --project로 다른 이름을 주어 배포해 주세요.</translation>
    </message>
    <message>
        <source>%1 is in the region %2; a project does not move to another one.</source>
        <translation>%1 프로젝트는 %2 리전에 있어요. 프로젝트는 다른 리전으로 옮길 수 없어요.</translation>
    </message>
    <message>
        <source>This is a server (%1); S3 and CloudFront serve files only.</source>
        <translation>이것은 서버(%1)예요. S3와 CloudFront는 파일만 제공해요.</translation>
    </message>
    <message>
        <source>A rollback brings back files and rules; it does not bring back what pages have stored elsewhere, nor who might see the site then.</source>
        <translation>롤백은 파일과 규칙을 되돌려요. 페이지가 다른 곳에 저장한 것과 그때의 공개 범위는 되돌리지 않아요.</translation>
    </message>
    <message>
        <source>%1 (%2) in the stack %3</source>
        <translation>스택 %3의 %1 (%2)</translation>
    </message>
    <message>
        <source>%1: kept and shown as it is. A value under %2 characters cannot be hidden in logs; use a longer one if it is a secret.</source>
        <translation>%1: 있는 그대로 보관하고 보여 줘요. %2자보다 짧은 값은 로그에서 가릴 수 없으니, 비밀 값이라면 더 긴 값을 쓰세요.</translation>
    </message>
    <message>
        <source>Use a shorter host name.</source>
        <translation>더 짧은 호스트 이름을 사용하세요.</translation>
    </message>
    <message>
        <source>Prices can&apos;t be shown in &quot;%1&quot;.</source>
        <translation>가격을 &quot;%1&quot;(으)로 표시할 수 없어요.</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>최소 %1</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>약 %1</translation>
    </message>
    <message>
        <source>North America</source>
        <translation>북미</translation>
    </message>
    <message>
        <source>Europe, Israel and Türkiye</source>
        <translation>유럽·이스라엘·튀르키예</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>일본</translation>
    </message>
    <message>
        <source>East and South-East Asia</source>
        <translation>동아시아·동남아시아</translation>
    </message>
    <message>
        <source>India</source>
        <translation>인도</translation>
    </message>
    <message>
        <source>Australia and New Zealand</source>
        <translation>호주·뉴질랜드</translation>
    </message>
    <message>
        <source>South America</source>
        <translation>남미</translation>
    </message>
    <message>
        <source>Africa and the Middle East</source>
        <translation>아프리카·중동</translation>
    </message>
    <message>
        <source>CloudFront has no prices for visitors from &quot;%1&quot;.</source>
        <translation>CloudFront에는 &quot;%1&quot;의 방문자에 대한 가격이 없어요.</translation>
    </message>
    <message>
        <source>Storage (S3)</source>
        <translation>저장 공간 (S3)</translation>
    </message>
    <message>
        <source>DNS zone (Route 53)</source>
        <translation>DNS 영역 (Route 53)</translation>
    </message>
    <message>
        <source>Objects written by deploys (S3)</source>
        <translation>배포가 쓴 객체 (S3)</translation>
    </message>
    <message>
        <source>Objects that the edges fetched (S3)</source>
        <translation>엣지가 가져간 객체 (S3)</translation>
    </message>
    <message>
        <source>Traffic to visitors in %1 (CloudFront)</source>
        <translation>%1 방문자에게 보낸 트래픽 (CloudFront)</translation>
    </message>
    <message>
        <source>Requests of visitors in %1 (CloudFront)</source>
        <translation>%1 방문자의 요청 (CloudFront)</translation>
    </message>
    <message>
        <source>Calls of the router (CloudFront Functions)</source>
        <translation>라우터 호출 (CloudFront Functions)</translation>
    </message>
    <message>
        <source>Routes and rules read (KeyValueStore)</source>
        <translation>읽은 경로와 규칙 (KeyValueStore)</translation>
    </message>
    <message>
        <source>Paths invalidated (CloudFront)</source>
        <translation>무효화한 경로 (CloudFront)</translation>
    </message>
    <message>
        <source>%1 at %2 GB of traffic</source>
        <translation>트래픽 %2 GB일 때 %1</translation>
    </message>
    <message>
        <source>A month: %1 at rest, %2 (prices of %3, %4)</source>
        <translation>한 달: 방문이 없을 때 %1, %2 (%3 가격, %4)</translation>
    </message>
    <message>
        <source>A DNS zone at Route 53 costs %1 in every month in which it is there for more than 12 hours, used or not.</source>
        <translation>Route 53의 DNS 영역은 12시간 넘게 있었던 달마다 쓰든 안 쓰든 %1이 들어요.</translation>
    </message>
    <message>
        <source>The allowances (1 TB, 10 million requests, 2 million calls) are the account&apos;s, for all sites and regions together; above them there is no limit to what traffic costs.</source>
        <translation>무료 한도(1 TB, 요청 1천만 건, 호출 2백만 건)는 모든 사이트와 리전을 합친 계정 전체의 것이에요. 한도를 넘으면 트래픽 비용에는 상한이 없어요.</translation>
    </message>
    <message>
        <source>Routes written by deploys (KeyValueStore)</source>
        <translation>배포가 쓰는 경로 (KeyValueStore)</translation>
    </message>
    <message>
        <source>CloudFront&apos;s flat-rate plans (Free, Pro, Business) do not take distributions that share a function, so they are not available for these sites.</source>
        <translation>CloudFront 정액 요금제(Free, Pro, Business)는 함수를 공유하는 배포에 쓸 수 없어서 이 사이트에는 적용되지 않아요.</translation>
    </message>
    <message>
        <source>The headers of this site take more than %1 bytes when they are encoded; from %2 on they do not fit into a request at the edge.</source>
        <translation>이 사이트의 헤더를 인코딩하면 %1바이트가 넘어요. %2부터는 엣지의 요청에 들어가지 않아요.</translation>
    </message>
    <message>
        <source>Shorten header values, or remove headers, then deploy again.</source>
        <translation>헤더 값을 줄이거나 헤더를 없앤 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Combine patterns, write redirects of single paths without *, or remove header rules, then deploy again.</source>
        <translation>패턴을 합치거나, 단일 경로의 리디렉션을 * 없이 쓰거나, 헤더 규칙을 줄인 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>How much the rules of this site compute at the edge could not be measured: %1</source>
        <translation>이 사이트의 규칙이 엣지에서 얼마나 계산하는지 측정하지 못했어요: %1</translation>
    </message>
    <message>
        <source>The rules of this site are too much for the edge: %1 takes %2 % of what CloudFront lets a function compute, and %3 % is the limit here. Above 100 % visitors get an error (503).</source>
        <translation>이 사이트의 규칙은 엣지에 너무 많아요. %1 요청에 CloudFront가 함수에 허용하는 계산량의 %2 %가 필요하고, 여기서는 %3 %까지만 허용해요. 100 %가 넘으면 방문자에게 오류(503)가 보여요.</translation>
    </message>
    <message>
        <source>CloudFront stopped the router at %1 (FunctionExecutionError): this site has too many rules to compare for one request.</source>
        <translation>CloudFront가 %1에서 라우터를 중단했어요(FunctionExecutionError). 요청 하나에 비교할 규칙이 너무 많아요.</translation>
    </message>
    <message>
        <source>CloudFront stopped the router at %1 (FunctionExecutionError).</source>
        <translation>CloudFront가 %1에서 라우터를 중단했어요(FunctionExecutionError).</translation>
    </message>
    <message>
        <source>Run `shipctl doctor aws`, then deploy again.</source>
        <translation>`shipctl doctor aws`를 실행한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The smoke test needs a confirmation, and this is no terminal.</source>
        <translation>스모크 테스트는 확인이 필요한데, 여기는 터미널이 아니에요.</translation>
    </message>
    <message>
        <source>To start it without a question: shipctl doctor aws --smoke --yes</source>
        <translation>묻지 않고 시작하려면: shipctl doctor aws --smoke --yes</translation>
    </message>
    <message>
        <source>AWS accepts the stacks</source>
        <translation>AWS가 스택을 받아들임</translation>
    </message>
    <message>
        <source>Router (%1 bytes), bucket with tags and distribution are created, and the site is live</source>
        <translation>라우터(%1바이트), 태그가 있는 버킷, 배포가 생성되고 사이트가 공개됨</translation>
    </message>
    <message>
        <source>The router stays below CloudFront&apos;s compute limit</source>
        <translation>라우터가 CloudFront 계산 한도 안에 있음</translation>
    </message>
    <message>
        <source>ComputeUtilization of TestFunction is %1 or less</source>
        <translation>TestFunction의 ComputeUtilization이 %1 이하</translation>
    </message>
    <message>
        <source>Headers reach visitors</source>
        <translation>헤더가 방문자에게 전달됨</translation>
    </message>
    <message>
        <source>A missing page shows the site&apos;s 404 page</source>
        <translation>없는 페이지에 사이트의 404 페이지가 보임</translation>
    </message>
    <message>
        <source>404 with the text of 404.html</source>
        <translation>404.html의 내용과 함께 404</translation>
    </message>
    <message>
        <source>A canary gets its share of the visitors</source>
        <translation>카나리가 방문자의 일부를 받음</translation>
    </message>
    <message>
        <source>Both releases among %1 visits, about half each</source>
        <translation>방문 %1번에 두 릴리스가 모두, 대략 절반씩</translation>
    </message>
    <message>
        <source>The removal leaves nothing behind</source>
        <translation>제거 후 남는 것이 없음</translation>
    </message>
    <message>
        <source>AWS reports that stack and bucket are gone</source>
        <translation>AWS가 스택과 버킷이 없다고 답함</translation>
    </message>
    <message>
        <source>live at %1</source>
        <translation>%1에서 공개됨</translation>
    </message>
    <message>
        <source>Removing the site of the smoke test.</source>
        <translation>스모크 테스트의 사이트를 제거하고 있어요.</translation>
    </message>
    <message>
        <source>To remove the site: shipctl remove %1 --yes</source>
        <translation>사이트를 제거하려면: shipctl remove %1 --yes</translation>
    </message>
    <message>
        <source>expected: %1</source>
        <translation>기대: %1</translation>
    </message>
    <message>
        <source>observed: %1</source>
        <translation>관찰: %1</translation>
    </message>
    <message>
        <source>The smoke test creates a small site in the account %1, %2 (a bucket, a distribution, and the shared router if there is none), checks it from outside, and deletes it. It takes 10 to 20 minutes and costs about %3.</source>
        <translation>스모크 테스트는 계정 %1, %2에 작은 사이트(버킷, 배포, 없으면 공유 라우터)를 만들고, 밖에서 확인한 뒤 삭제해요. 10~20분 걸리고 비용은 약 %3이에요.</translation>
    </message>
    <message>
        <source>Start the smoke test?</source>
        <translation>스모크 테스트를 시작할까요?</translation>
    </message>
    <message>
        <source>Nothing was created.</source>
        <translation>아무것도 만들지 않았어요.</translation>
    </message>
    <message>
        <source>Releases that are kept are stored and paid for; removing the project removes them.</source>
        <translation>보관 중인 릴리스는 저장 비용이 들어요. 프로젝트를 제거하면 함께 제거돼요.</translation>
    </message>
    <message>
        <source>Certificates, DNS queries that lead to CloudFront, the way from S3 to it and the edge&apos;s address cost nothing. Taxes, support and credits are left out.</source>
        <translation>인증서, CloudFront로 향하는 DNS 질의, S3에서 CloudFront까지의 전송, 엣지 주소는 무료예요. 세금, 지원 요금, 크레딧은 포함하지 않았어요.</translation>
    </message>
    <message>
        <source>Prices with a question mark are known, and not yet seen in a source.</source>
        <translation>물음표가 붙은 가격은 알려져 있지만 아직 출처에서 확인하지 못했어요.</translation>
    </message>
    <message>
        <source>Not all prices of %1 are known: the sums are the least it can cost.</source>
        <translation>%1의 가격을 모두 알지는 못해요. 합계는 최소 비용이에요.</translation>
    </message>
    <message>
        <source>AWS asks for dollars; $1 is %1 by the rate of %2.</source>
        <translation>AWS는 달러로 청구해요. %2 환율로 $1은 %1이에요.</translation>
    </message>
    <message>
        <source>at rest</source>
        <translation>방문 없음</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>가격 알 수 없음</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>한 달</translation>
    </message>
    <message>
        <source>Without allowances</source>
        <translation>무료 한도 없이</translation>
    </message>
    <message>
        <source>A static site on AWS in %1, each month, by the prices of %2</source>
        <translation>%1의 AWS 정적 사이트, 한 달 기준, %2 가격</translation>
    </message>
    <message>
        <source>Add this statement to the policy of this identity; if it is there, a policy of the bucket or the organisation forbids it: %1</source>
        <translation>이 ID의 정책에 이 정책 문을 추가해 주세요. 이미 있다면 버킷이나 조직의 정책이 막고 있어요: %1</translation>
    </message>
    <message>
        <source>%1 objects of old releases could not be removed, %2 among them.</source>
        <translation>이전 릴리스의 객체 %1개를 지울 수 없었어요. 예: %2.</translation>
    </message>
    <message>
        <source>Give the file a shorter name, or shorten those of its folders.</source>
        <translation>파일 이름이나 폴더 이름을 줄이세요.</translation>
    </message>
    <message>
        <source>The name of %1 is too long for S3.</source>
        <translation>%1의 이름이 S3에는 너무 길어요.</translation>
    </message>
    <message>
        <source>The file %1 could not be read.</source>
        <translation>파일 %1을(를) 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>Remove or rename one of them: browsers cannot tell them apart.</source>
        <translation>하나를 지우거나 이름을 바꾸세요. 브라우저는 둘을 구별하지 못해요.</translation>
    </message>
    <message>
        <source>There are two files called %1, whose letters are put together differently (NFC and NFD).</source>
        <translation>%1이라는 파일이 둘 있는데 글자를 조합한 방식이 달라요(NFC와 NFD).</translation>
    </message>
    <message>
        <source>Look at what it did, then deploy again.</source>
        <translation>무엇을 했는지 확인한 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Another computer has taken over %1: this one was away for too long, or somebody unlocked it.</source>
        <translation>이 컴퓨터가 너무 오래 자리를 비웠거나 누군가 잠금을 풀어서 다른 컴퓨터가 %1을(를) 넘겨받았어요.</translation>
    </message>
    <message>
        <source>Wait until it is done. If that computer is gone, take its place (%1), or wait until its lock ends by itself at %2 (UTC).</source>
        <translation>끝날 때까지 기다리세요. 그 컴퓨터가 사라졌다면 자리를 넘겨받거나(%1), 잠금이 %2(UTC)에 저절로 풀릴 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>%1 is working on %2 at the moment.</source>
        <translation>지금 %1에서 %2 작업을 하고 있어요.</translation>
    </message>
    <message>
        <source>Look for it on the computer that made the release.</source>
        <translation>릴리스를 만든 컴퓨터에서 찾아보세요.</translation>
    </message>
    <message>
        <source>The account keeps no log of release %1.</source>
        <translation>계정에 릴리스 %1의 로그가 없어요.</translation>
    </message>
    <message>
        <source>It was removed, here or by another computer. Deploy its commit again, or choose another release.</source>
        <translation>여기서나 다른 컴퓨터에서 지워졌어요. 그 커밋을 다시 배포하거나 다른 릴리스를 고르세요.</translation>
    </message>
    <message>
        <source>Release %1 is not in the bucket any more.</source>
        <translation>릴리스 %1이(가) 버킷에 더 이상 없어요.</translation>
    </message>
    <message>
        <source>Look at the history, then decide again which release shall be Current.</source>
        <translation>기록을 확인한 다음 어떤 릴리스를 현재로 할지 다시 정하세요.</translation>
    </message>
    <message>
        <source>%1 shows another release by now: %2, put there by %3.</source>
        <translation>%1은(는) 이제 다른 릴리스를 보여 줘요: %3이(가) 올린 %2.</translation>
    </message>
    <message>
        <source>Somebody may have changed it by hand. Deploy again; if that fails, remove this object.</source>
        <translation>누군가 직접 바꿨을 수 있어요. 다시 배포하고, 그래도 안 되면 이 객체를 지우세요.</translation>
    </message>
    <message>
        <source>What is below %1 in the bucket is damaged.</source>
        <translation>버킷의 %1에 있는 내용이 손상됐어요.</translation>
    </message>
    <message>
        <source>Update Shipdeck on this computer, then try again.</source>
        <translation>이 컴퓨터의 Shipdeck을 업데이트한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>What is below %1 in the bucket was written by a newer Shipdeck.</source>
        <translation>버킷의 %1에 있는 내용은 더 새로운 Shipdeck이 쓴 거예요.</translation>
    </message>
    <message>
        <source>Somebody may have changed it by hand; the release itself is fine.</source>
        <translation>누군가 직접 바꿨을 수 있어요. 릴리스 자체는 괜찮아요.</translation>
    </message>
    <message>
        <source>The log that the account keeps is damaged.</source>
        <translation>계정에 보관된 로그가 손상됐어요.</translation>
    </message>
    <message>
        <source>Download it from the bucket, below shipdeck/logs.</source>
        <translation>버킷의 shipdeck/logs에서 내려받으세요.</translation>
    </message>
    <message>
        <source>The log that the account keeps is too large to be shown.</source>
        <translation>계정에 보관된 로그가 너무 커서 보여 줄 수 없어요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no key for the edge: %2 bytes, and 1 to %3 are one.</source>
        <translation>&quot;%1&quot;은(는) 엣지의 키가 될 수 없어요: %2바이트인데, 1~%3바이트여야 해요.</translation>
    </message>
    <message>
        <source>The folder has changed since %1: what is in it now is deployed. `shipctl rollback` brings back a release as it was.</source>
        <translation>%1 이후 폴더가 바뀌었어요. 지금 들어 있는 것을 배포해요. 그때의 릴리스는 `shipctl rollback`으로 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>%1 has more than 100,000 files.</source>
        <translation>%1에 파일이 100,000개보다 많아요.</translation>
    </message>
    <message>
        <source>Name the folder that is published, after a build.</source>
        <translation>빌드한 뒤 게시할 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>The same was built before, but these tests were not passed then: it is built and tested again.</source>
        <translation>같은 것을 전에 빌드했지만 그때 이 테스트를 통과하지 않았어요. 다시 빌드하고 테스트해요.</translation>
    </message>
    <message>
        <source>passed when it was built</source>
        <translation>빌드할 때 통과함</translation>
    </message>
    <message>
        <source>`%1` runs when this release is promoted.</source>
        <translation>`%1`은(는) 이 릴리스를 승격할 때 실행돼요.</translation>
    </message>
    <message>
        <source>What the command changed elsewhere stays.</source>
        <translation>명령이 다른 곳에서 바꾼 것은 그대로 남아요.</translation>
    </message>
    <message>
        <source>Run the release command, once and before visitors are sent to it</source>
        <translation>방문자를 보내기 전에 릴리스 명령을 한 번 실행</translation>
    </message>
    <message>
        <source>No release command</source>
        <translation>릴리스 명령 없음</translation>
    </message>
    <message>
        <source>Sign in to GitHub again; nothing is lost: %1</source>
        <translation>GitHub에 다시 로그인해 주세요. 잃는 것은 없어요: %1</translation>
    </message>
    <message>
        <source>What is served goes on; %1 can be deployed again once %2 signs in.</source>
        <translation>서비스 중인 것은 계속돼요. %1은(는) %2(으)로 로그인하면 다시 배포할 수 있어요.</translation>
    </message>
    <message>
        <source>Sign in as %1 again, and it goes on: %2</source>
        <translation>%1(으)로 다시 로그인하면 이어져요: %2</translation>
    </message>
    <message>
        <source>This belongs to %1, who is signed out on this computer.</source>
        <translation>%1의 것인데, 이 컴퓨터에서 로그아웃되어 있어요.</translation>
    </message>
    <message>
        <source>What this sign-in may do could not be looked at: %1</source>
        <translation>이 로그인이 무엇을 할 수 있는지 확인하지 못했어요: %1</translation>
    </message>
    <message>
        <source>It can be given at %1</source>
        <translation>권한은 여기에서 줄 수 있어요: %1</translation>
    </message>
    <message>
        <source>to deploy private repositories: it sees none of them</source>
        <translation>비공개 저장소를 배포하는 데 필요해요: 지금은 하나도 볼 수 없어요</translation>
    </message>
    <message>
        <source>Not signed in to GitHub. Sign in: shipctl login github</source>
        <translation>GitHub에 로그인하지 않았어요. 로그인: shipctl login github</translation>
    </message>
    <message>
        <source>%1 of %2 requests left until %3</source>
        <translation>%3까지 %2번 중 %1번의 요청이 남았어요</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>제한 없음</translation>
    </message>
    <message>
        <source>Type it in a terminal, or give a file: &lt; file</source>
        <translation>터미널에서 입력하거나 파일을 넘겨 주세요: &lt; file</translation>
    </message>
    <message>
        <source>There is no standard input to read from.</source>
        <translation>읽을 표준 입력이 없어요.</translation>
    </message>
    <message>
        <source>Give a branch, a tag, a commit or pull/&lt;number&gt;.</source>
        <translation>브랜치, 태그, 커밋 또는 pull/&lt;번호&gt;를 써 주세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a branch, tag or commit.</source>
        <translation>“%1”은(는) 브랜치, 태그, 커밋의 이름이 될 수 없어요.</translation>
    </message>
    <message>
        <source>List its owner&apos;s: shipctl repos %1 --search %2</source>
        <translation>소유자의 저장소를 보려면: shipctl repos %1 --search %2</translation>
    </message>
    <message>
        <source>%1 is a repository, not an owner.</source>
        <translation>%1은(는) 소유자가 아니라 저장소예요.</translation>
    </message>
    <message>
        <source>Give it as in its address on GitHub: letters, digits, dashes.</source>
        <translation>GitHub 주소에 있는 대로 써 주세요: 글자, 숫자, 붙임표.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a user or an organisation.</source>
        <translation>“%1”은(는) 사용자나 조직의 이름이 아니에요.</translation>
    </message>
    <message>
        <source>It may be cut short, have expired or be of another server; a new one is made at %1</source>
        <translation>잘렸거나 만료되었거나 다른 서버의 토큰일 수 있어요. 새 토큰은 여기에서 만들어요: %1</translation>
    </message>
    <message>
        <source>%1 does not know this token.</source>
        <translation>%1이(가) 이 토큰을 몰라요.</translation>
    </message>
    <message>
        <source>If it has an authority of its own, name that one&apos;s certificate file: %1 --ca-file FILE. Else check the clock of this computer.</source>
        <translation>자체 인증 기관을 쓰는 서버라면 그 인증서 파일을 지정해 주세요: %1 --ca-file FILE. 아니라면 이 컴퓨터의 시계를 확인해 주세요.</translation>
    </message>
    <message>
        <source>Check its name, and that this account may see it; a fine-grained token sees only what was chosen for it.</source>
        <translation>이름과 이 계정이 볼 수 있는지 확인해 주세요. 세분화된 토큰은 선택된 저장소만 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 does not show this sign-in a repository %2.</source>
        <translation>%1은(는) 이 로그인에 저장소 %2을(를) 보여주지 않아요.</translation>
    </message>
    <message>
        <source>Check its name. If it is private, sign in: %1</source>
        <translation>이름을 확인해 주세요. 비공개라면 로그인해 주세요: %1</translation>
    </message>
    <message>
        <source>%1 is private, or there is no such repository on %2.</source>
        <translation>%1은(는) 비공개이거나 %2에 없는 저장소예요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t stand there.</source>
        <translation>&quot;%1&quot;은(는) 그 자리에 올 수 없어요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address and no network.</source>
        <translation>&quot;%1&quot;은(는) 주소도 네트워크도 아니에요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address.</source>
        <translation>&quot;%1&quot;은(는) 주소가 아니에요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no header.</source>
        <translation>&quot;%1&quot;은(는) 헤더가 아니에요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host name.</source>
        <translation>&quot;%1&quot;은(는) 호스트 이름이 아니에요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no path of this site.</source>
        <translation>&quot;%1&quot;은(는) 이 사이트의 경로가 아니에요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no target.</source>
        <translation>&quot;%1&quot;은(는) 대상이 될 수 없어요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not done at the edge; the whole rule is left out.</source>
        <translation>&quot;%1&quot;은(는) 엣지에서 처리하지 않아요. 규칙 전체를 빼요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not understood.</source>
        <translation>&quot;%1&quot;을(를) 이해할 수 없어요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands for nothing in &quot;%2&quot;.</source>
        <translation>&quot;%2&quot;에는 &quot;%1&quot;에 해당하는 것이 없어요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands for too much.</source>
        <translation>&quot;%1&quot;이(가) 가리키는 것이 너무 많아요.</translation>
    </message>
    <message>
        <source>%1 is larger than 256 KiB.</source>
        <translation>%1이(가) 256KiB보다 커요.</translation>
    </message>
    <message>
        <source>%1 is no status of a rule.</source>
        <translation>%1은(는) 규칙에 쓸 수 있는 상태 코드가 아니에요.</translation>
    </message>
    <message>
        <source>A header needs the texts `key` and `value`.</source>
        <translation>헤더에는 텍스트 `key`와 `value`가 필요해요.</translation>
    </message>
    <message>
        <source>A redirect needs the texts `from` and `to`.</source>
        <translation>리디렉션에는 텍스트 `from`과 `to`가 필요해요.</translation>
    </message>
    <message>
        <source>A route at the edge was not written by this version of Shipdeck.</source>
        <translation>엣지의 경로 정보를 이 버전의 Shipdeck이 쓰지 않았어요.</translation>
    </message>
    <message>
        <source>A rule needs the texts `source` and `destination`.</source>
        <translation>규칙에는 텍스트 `source`와 `destination`이 필요해요.</translation>
    </message>
    <message>
        <source>A rule was expected here.</source>
        <translation>여기에는 규칙이 있어야 해요.</translation>
    </message>
    <message>
        <source>A static site passes nothing on to other servers: %1.</source>
        <translation>정적 사이트는 요청을 다른 서버로 넘기지 않아요: %1.</translation>
    </message>
    <message>
        <source>A status has to be a number.</source>
        <translation>상태 코드는 숫자여야 해요.</translation>
    </message>
    <message>
        <source>Add one, or open the site to everybody.</source>
        <translation>하나를 추가하거나 사이트를 모두에게 공개하세요.</translation>
    </message>
    <message>
        <source>Add what is missing, or delete the rule.</source>
        <translation>빠진 것을 추가하거나 규칙을 지우세요.</translation>
    </message>
    <message>
        <source>Begin it with / and leave out what follows a ? or #.</source>
        <translation>/로 시작하고 ?나 # 뒤의 것은 빼세요.</translation>
    </message>
    <message>
        <source>CloudFront does not let a site set %1.</source>
        <translation>CloudFront는 사이트가 %1을(를) 정하지 못하게 해요.</translation>
    </message>
    <message>
        <source>Correct `fallback` in shipdeck.yml, or set it to false.</source>
        <translation>shipdeck.yml의 `fallback`을 고치거나 false로 두세요.</translation>
    </message>
    <message>
        <source>Correct the %1.</source>
        <translation>%1을(를) 고치세요.</translation>
    </message>
    <message>
        <source>Correct the TOML.</source>
        <translation>TOML을 고치세요.</translation>
    </message>
    <message>
        <source>Delete the line.</source>
        <translation>그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>Deploy the project again.</source>
        <translation>프로젝트를 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Give a name such as www.example.com, without https:// and path.</source>
        <translation>https://와 경로 없이 www.example.com 같은 이름을 적으세요.</translation>
    </message>
    <message>
        <source>Give a name without a colon and a password of 12 characters or more, in one line: at the edge there is no time to make guessing slow.</source>
        <translation>콜론이 없는 이름과 12자 이상의 비밀번호를 한 줄로 적으세요. 엣지에는 추측을 느리게 할 시간이 없어요.</translation>
    </message>
    <message>
        <source>Give a path that begins with / or an https:// address whose host is written out.</source>
        <translation>/로 시작하는 경로나 호스트를 그대로 적은 https:// 주소를 적으세요.</translation>
    </message>
    <message>
        <source>Give one such as https://www.example.com/about.</source>
        <translation>https://www.example.com/about 같은 주소를 적으세요.</translation>
    </message>
    <message>
        <source>Give the project or its fallback page a shorter name.</source>
        <translation>프로젝트나 대체 페이지의 이름을 더 짧게 하세요.</translation>
    </message>
    <message>
        <source>Headers need the text `for` and the table `values`.</source>
        <translation>헤더에는 텍스트 `for`와 표 `values`가 필요해요.</translation>
    </message>
    <message>
        <source>Headers need the text `source` and the list `headers`.</source>
        <translation>헤더에는 텍스트 `source`와 목록 `headers`가 필요해요.</translation>
    </message>
    <message>
        <source>Join addresses to networks, or use a password.</source>
        <translation>주소를 네트워크로 묶거나 비밀번호를 쓰세요.</translation>
    </message>
    <message>
        <source>Join patterns, or write redirects of single paths without *.</source>
        <translation>패턴을 합치거나, 경로 하나의 리디렉션은 * 없이 적으세요.</translation>
    </message>
    <message>
        <source>Join redirects to patterns with *, or do without a fallback page.</source>
        <translation>리디렉션을 * 패턴으로 합치거나 대체 페이지를 쓰지 마세요.</translation>
    </message>
    <message>
        <source>Join rules to patterns with *.</source>
        <translation>규칙을 * 패턴으로 합치세요.</translation>
    </message>
    <message>
        <source>Leave out //, /../ and broken %-escapes.</source>
        <translation>//, /../와 잘못된 % 표기를 빼세요.</translation>
    </message>
    <message>
        <source>Most are files that a pattern must not hide. Where it may, end its status with a !; else give it a longer path.</source>
        <translation>대부분은 패턴이 가리면 안 되는 파일이에요. 가려도 되면 상태 코드 뒤에 !를 붙이고, 아니면 경로를 더 길게 하세요.</translation>
    </message>
    <message>
        <source>Never used: an earlier rule is for %1 too.</source>
        <translation>쓰이지 않음: 앞의 규칙도 %1에 적용돼요.</translation>
    </message>
    <message>
        <source>Never used: an earlier rule is for every path.</source>
        <translation>쓰이지 않음: 앞의 규칙이 모든 경로에 적용돼요.</translation>
    </message>
    <message>
        <source>Never used: the site has a file for %1. A ! behind the status forces it.</source>
        <translation>쓰이지 않음: 사이트에 %1의 파일이 있어요. 상태 코드 뒤에 !를 붙이면 강제돼요.</translation>
    </message>
    <message>
        <source>Nobody could see the site: there is neither an address nor a password.</source>
        <translation>아무도 사이트를 볼 수 없어요. 주소도 비밀번호도 없어요.</translation>
    </message>
    <message>
        <source>Patterns and headers of this site take %1 KB; the edge reads %2 for each address. From %3 on they do not fit.</source>
        <translation>이 사이트의 패턴과 헤더는 %1KB이지만, 엣지는 주소마다 %2KB를 읽어요. %3부터는 들어가지 않아요.</translation>
    </message>
    <message>
        <source>Rules for one host of several are not done: %1.</source>
        <translation>여러 호스트 가운데 하나만을 위한 규칙은 처리하지 않아요: %1.</translation>
    </message>
    <message>
        <source>Shorten it, or split it into several.</source>
        <translation>줄이거나 여럿으로 나누세요.</translation>
    </message>
    <message>
        <source>The fallback page %1 is not among the files of the site.</source>
        <translation>대체 페이지 %1이(가) 사이트의 파일에 없어요.</translation>
    </message>
    <message>
        <source>The list of who may see the site takes %1 bytes; 1,024 fit.</source>
        <translation>사이트를 볼 수 있는 사람의 목록이 %1바이트예요. 1,024바이트까지 돼요.</translation>
    </message>
    <message>
        <source>The name or the password for visitors can&apos;t be used.</source>
        <translation>방문자의 이름이나 비밀번호를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>The route of %1 takes %2 bytes; a KeyValueStore holds 1,024.</source>
        <translation>%1의 경로 정보가 %2바이트예요. KeyValueStore에는 1,024바이트까지 들어가요.</translation>
    </message>
    <message>
        <source>The route to release %1 of %2 has no valid form.</source>
        <translation>%2의 릴리스 %1로 가는 경로 정보의 형식이 올바르지 않아요.</translation>
    </message>
    <message>
        <source>The rule at %1 takes %2 bytes; a KeyValueStore holds 1,024.</source>
        <translation>%1의 규칙이 %2바이트예요. KeyValueStore에는 1,024바이트까지 들어가요.</translation>
    </message>
    <message>
        <source>The rule has no target.</source>
        <translation>규칙에 대상이 없어요.</translation>
    </message>
    <message>
        <source>The rules of this site name %1 single paths, which do not fit into %2 values of 1 KB.</source>
        <translation>이 사이트의 규칙에 든 경로 %1개가 1KB 값 %2개에 들어가지 않아요.</translation>
    </message>
    <message>
        <source>Update Shipdeck, or deploy the project again from here.</source>
        <translation>Shipdeck을 업데이트하거나 여기서 프로젝트를 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Use 200, 301, 302, 303, 307, 308, 404 or 410.</source>
        <translation>200, 301, 302, 303, 307, 308, 404, 410 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>Use 301, 302, 303, 307 or 308.</source>
        <translation>301, 302, 303, 307, 308 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>Use a name of the left side, or :splat for its *.</source>
        <translation>왼쪽에 있는 이름이나, *에는 :splat을 쓰세요.</translation>
    </message>
    <message>
        <source>Use one * and up to nine names; write two rules instead.</source>
        <translation>*는 하나, 이름은 아홉 개까지 쓰세요. 아니면 규칙을 둘로 나누세요.</translation>
    </message>
    <message>
        <source>Write 203.0.113.7, 198.51.100.0/24 or 2001:db8::/32.</source>
        <translation>203.0.113.7, 198.51.100.0/24, 2001:db8::/32처럼 적으세요.</translation>
    </message>
    <message>
        <source>Write `Name: value` with plain ASCII characters.</source>
        <translation>ASCII 문자로 `Name: value`처럼 적으세요.</translation>
    </message>
    <message>
        <source>Write a list of rules, as docs/edge.md shows.</source>
        <translation>docs/edge.md처럼 규칙의 목록을 적으세요.</translation>
    </message>
    <message>
        <source>Write a path, and below it indented lines `Name: value`.</source>
        <translation>경로를 적고 그 아래에 들여쓴 `Name: value` 줄을 적으세요.</translation>
    </message>
    <message>
        <source>Write names such as /:year/ before the *.</source>
        <translation>/:year/ 같은 이름은 * 앞에 적으세요.</translation>
    </message>
    <message>
        <source>Write: /from /to 301</source>
        <translation>이렇게 적으세요: /from /to 301</translation>
    </message>
    <message>
        <source>Write: [[%1]]</source>
        <translation>이렇게 적으세요: [[%1]]</translation>
    </message>
    <message>
        <source>Write: for = &quot;/*&quot; and [headers.values].</source>
        <translation>이렇게 적으세요: for = &quot;/*&quot;와 [headers.values]</translation>
    </message>
    <message>
        <source>Write: from = &quot;/old&quot; and to = &quot;/new&quot;.</source>
        <translation>이렇게 적으세요: from = &quot;/old&quot;, to = &quot;/new&quot;</translation>
    </message>
    <message>
        <source>Write: status = 301 and force = true.</source>
        <translation>이렇게 적으세요: status = 301, force = true</translation>
    </message>
    <message>
        <source>`%1` has to be a list.</source>
        <translation>`%1`은(는) 목록이어야 해요.</translation>
    </message>
    <message>
        <source>`headers` has to hold paths and their headers.</source>
        <translation>`headers`에는 경로와 그 헤더가 있어야 해요.</translation>
    </message>
    <message>
        <source>`status` has to be a number and `force` true or false.</source>
        <translation>`status`는 숫자, `force`는 true나 false여야 해요.</translation>
    </message>
    <message>
        <source>(environment)</source>
        <translation>(환경 변수)</translation>
    </message>
    <message>
        <source>Put a passphrase into a file that only you can read, name it in SHIPDECK_PASSPHRASE_FILE and run the same command again; or install gnome-keyring and sign in again.</source>
        <translation>나만 읽을 수 있는 파일에 암호 문구를 적고 SHIPDECK_PASSPHRASE_FILE에 그 파일을 지정한 뒤 같은 명령을 다시 실행하세요. 또는 gnome-keyring을 설치하고 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>Name a file that holds it in SHIPDECK_PASSPHRASE_FILE and run any command, for example shipctl doctor; what waits for it goes on.</source>
        <translation>그것이 든 파일을 SHIPDECK_PASSPHRASE_FILE에 지정하고 아무 명령이나(예: shipctl doctor) 실행하세요. 기다리던 작업이 이어져요.</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <translation>%1이(가) 없어요.</translation>
    </message>
    <message>
        <source>The passphrase in %1 can be read by others.</source>
        <translation>%1의 암호 문구를 다른 사람도 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>Keep it to yourself: chmod 600 %1</source>
        <translation>나만 읽게 하세요: chmod 600 %1</translation>
    </message>
    <message>
        <source>There is no copy of it. Move it away, and Shipdeck begins anew; what it serves stays on the disk.</source>
        <translation>사본이 없어요. 이 파일을 옮기면 Shipdeck이 새로 시작해요. 제공하던 것은 디스크에 남아 있어요.</translation>
    </message>
    <message>
        <source>Put its newest copy (%1) in its place: %2</source>
        <translation>가장 새로운 사본(%1)으로 바꾸세요: %2</translation>
    </message>
    <message>
        <source>It is empty.</source>
        <translation>비어 있어요.</translation>
    </message>
    <message>
        <source>Stop that program, or choose another port: shipctl settings port=&lt;number&gt;</source>
        <translation>그 프로그램을 멈추거나 다른 포트를 고르세요: shipctl settings port=&lt;번호&gt;</translation>
    </message>
    <message>
        <source>Let it use less memory, for example with fewer workers.</source>
        <translation>예를 들어 작업자 수를 줄여 메모리를 덜 쓰게 하세요.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the project; one of files that are already built: shipctl deploy --dir &lt;folder&gt;</source>
        <translation>프로젝트가 든 폴더를 고르세요. 이미 빌드된 파일의 폴더라면: shipctl deploy --dir &lt;폴더&gt;</translation>
    </message>
    <message>
        <source>%1 free in %2</source>
        <translation>%2에 %1 남음</translation>
    </message>
    <message>
        <source>Sites answer on port %1 of this computer.</source>
        <translation>사이트는 이 컴퓨터의 %1번 포트에서 응답해요.</translation>
    </message>
    <message>
        <source>%1 does not answer. %2</source>
        <translation>%1이(가) 응답하지 않아요. %2</translation>
    </message>
    <message>
        <source>Not probed.</source>
        <translation>확인 전이에요.</translation>
    </message>
    <message>
        <source>Passing: %1.</source>
        <translation>정상: %1.</translation>
    </message>
    <message>
        <source>It is down: %1</source>
        <translation>멈췄어요: %1</translation>
    </message>
    <message>
        <source>It crashes: ended with code %1, started again %2 times.</source>
        <translation>계속 멈춰요: 코드 %1(으)로 끝났고 %2번 다시 시작했어요.</translation>
    </message>
    <message>
        <source>It ended with code %1 and is started again.</source>
        <translation>코드 %1(으)로 끝나서 다시 시작하고 있어요.</translation>
    </message>
    <message>
        <source>It listens again, after it ended with code %1.</source>
        <translation>코드 %1(으)로 끝난 뒤 다시 응답해요.</translation>
    </message>
    <message>
        <source>It listens.</source>
        <translation>응답하고 있어요.</translation>
    </message>
    <message>
        <source>See what it says: shipctl logs --server %1</source>
        <translation>출력 보기: shipctl logs --server %1</translation>
    </message>
    <message>
        <source>Go back: shipctl rollback %1</source>
        <translation>되돌리기: shipctl rollback %1</translation>
    </message>
    <message>
        <source>doctor looks at this computer, or with the word aws at AWS.</source>
        <translation>doctor는 이 컴퓨터를, aws를 붙이면 AWS를 살펴봐요.</translation>
    </message>
    <message>
        <source>variables %1 from %2</source>
        <translation>변수 %1, 근거: %2</translation>
    </message>
    <message>
        <source>Environment: %1</source>
        <translation>환경: %1</translation>
    </message>
    <message>
        <source>Once you have read it: --with-secrets gives it the secrets.</source>
        <translation>읽어 본 뒤에 --with-secrets를 붙이면 비밀 값을 넘겨요.</translation>
    </message>
    <message>
        <source>Say --with-secrets when you deploy.</source>
        <translation>배포할 때 --with-secrets를 붙여 주세요.</translation>
    </message>
    <message>
        <source>With --save nothing is deployed, so nothing gets a secret.</source>
        <translation>--save는 아무것도 배포하지 않아서 비밀 값을 받는 것이 없어요.</translation>
    </message>
    <message>
        <source>Sign in with an account that sees the repository: shipctl login github.</source>
        <translation>저장소를 볼 수 있는 계정으로 로그인해 주세요: shipctl login github.</translation>
    </message>
    <message>
        <source>Shipdeck cannot see which commit %1 is, so nobody can approve of it.</source>
        <translation>%1이(가) 어떤 커밋인지 알 수 없어서 승인할 수 없어요.</translation>
    </message>
    <message>
        <source>Leave --with-secrets out: it is for pull requests and for commits of forks.</source>
        <translation>--with-secrets를 빼 주세요. 풀 리퀘스트와 포크의 커밋에만 써요.</translation>
    </message>
    <message>
        <source>Nothing is kept back from %1.</source>
        <translation>%1에서는 빼는 것이 없어요.</translation>
    </message>
    <message>
        <source>Nothing is kept back from what is deployed here.</source>
        <translation>여기서 배포하는 것에는 빼는 것이 없어요.</translation>
    </message>
    <message>
        <source>Commit %1 comes from a fork: %2 proposes it in pull request #%3.</source>
        <translation>커밋 %1은(는) 포크에서 왔어요. %2이(가) 풀 리퀘스트 #%3에서 제안했어요.</translation>
    </message>
    <message>
        <source>Commit %1 is in no branch or tag that GitHub shows of %2: it may be a fork&apos;s.</source>
        <translation>커밋 %1은(는) GitHub이 보여 주는 %2의 어떤 브랜치나 태그에도 없어요. 포크의 커밋일 수 있어요.</translation>
    </message>
    <message>
        <source>Read what has changed, then approve of it again.</source>
        <translation>바뀐 내용을 읽은 뒤 다시 승인해 주세요.</translation>
    </message>
    <message>
        <source>Read what has changed, then deploy it and approve of it again.</source>
        <translation>바뀐 내용을 읽은 뒤 다시 배포하고 승인해 주세요.</translation>
    </message>
    <message>
        <source>It was approved at commit %1 and is at %2 now.</source>
        <translation>커밋 %1에서 승인되었는데 지금은 %2예요.</translation>
    </message>
    <message>
        <source>%1 secrets were left out.</source>
        <translation>비밀 값 %1개를 뺐어요.</translation>
    </message>
    <message>
        <source>%1 secret was left out.</source>
        <translation>비밀 값 %1개를 뺐어요.</translation>
    </message>
    <message>
        <source>The code of pull request #%1 is only proposed.</source>
        <translation>풀 리퀘스트 #%1의 코드는 제안된 것일 뿐이에요.</translation>
    </message>
    <message>
        <source>It gets the secrets all the same: %1 approved of commit %2.</source>
        <translation>그래도 비밀 값을 받아요. %1이(가) 커밋 %2을(를) 승인했어요.</translation>
    </message>
    <message>
        <source>It gets no secrets.</source>
        <translation>비밀 값을 받지 않아요.</translation>
    </message>
    <message>
        <source>%1 (%2) has a value that AWS does not take.</source>
        <translation>%1(%2)의 값은 AWS가 받지 않는 값이에요.</translation>
    </message>
    <message>
        <source>%1 answered %2 with an error of its own.</source>
        <translation>%1이(가) %2 요청에 자체 오류로 답했어요.</translation>
    </message>
    <message>
        <source>%1 asks for fewer requests (%2).</source>
        <translation>%1이(가) 요청을 줄여 달라고 해요(%2).</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>%1 needs %2 bytes at the edge, and there is room for %3.</source>
        <translation>%1에는 엣지에서 %2바이트가 필요한데, 공간은 %3바이트예요.</translation>
    </message>
    <message>
        <source>Change source_profile in %1.</source>
        <translation>%1의 source_profile을 바꿔 주세요.</translation>
    </message>
    <message>
        <source>Check that it is the file you meant.</source>
        <translation>뜻하신 파일이 맞는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>Check that the proxy and endpoint settings lead to AWS, then try again.</source>
        <translation>프록시와 엔드포인트 설정이 AWS를 가리키는지 확인한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Check the keys of this profile or connection, that they are active, and that the region is switched on for the account.</source>
        <translation>이 프로필이나 연결의 키가 맞는지, 활성 상태인지, 계정에서 리전을 켰는지 확인해 주세요.</translation>
    </message>
    <message>
        <source>%1 cannot do %2 in this region with this account.</source>
        <translation>이 계정으로는 이 리전에서 %1의 %2 작업을 할 수 없어요.</translation>
    </message>
    <message>
        <source>Choose another region, or switch this one on for the account: aws account enable-region --region-name &lt;region&gt;</source>
        <translation>다른 리전을 고르거나, 계정에서 이 리전을 켜 주세요: aws account enable-region --region-name &lt;region&gt;</translation>
    </message>
    <message>
        <source>Check the name, the account and the region.</source>
        <translation>이름과 계정, 리전을 확인해 주세요.</translation>
    </message>
    <message>
        <source>Check the space and the rights of that folder.</source>
        <translation>그 폴더의 남은 공간과 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>CloudFormation cannot plan the change of %1 (%2).</source>
        <translation>CloudFormation이 %1의 변경 계획을 세우지 못했어요(%2).</translation>
    </message>
    <message>
        <source>Deploy again, which makes what is missing.</source>
        <translation>다시 배포하세요. 없는 것을 새로 만들어요.</translation>
    </message>
    <message>
        <source>Everything is as it was before; mend the cause, then try again.</source>
        <translation>모두 이전 상태 그대로예요. 원인을 고친 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Look at the events of %1 in the CloudFormation console.</source>
        <translation>CloudFormation 콘솔에서 %1의 이벤트를 확인하세요.</translation>
    </message>
    <message>
        <source>Make it smaller: at most 51,200 bytes.</source>
        <translation>51,200바이트 이하로 줄이세요.</translation>
    </message>
    <message>
        <source>Mend the cause, then choose “Continue update rollback” for %1 in the CloudFormation console.</source>
        <translation>원인을 고친 뒤 CloudFormation 콘솔에서 %1의 “업데이트 롤백 계속”을 선택하세요.</translation>
    </message>
    <message>
        <source>Mend the cause; then %1 has to be deleted, and made anew if it is needed.</source>
        <translation>원인을 고치세요. 그런 다음 %1을(를) 삭제하고, 필요하면 새로 만들어야 해요.</translation>
    </message>
    <message>
        <source>More keys were to be changed at once than AWS takes.</source>
        <translation>AWS가 한 번에 받는 것보다 많은 키를 바꾸려고 했어요.</translation>
    </message>
    <message>
        <source>Nothing is left of it; mend the cause, then try again.</source>
        <translation>남은 것은 없어요. 원인을 고친 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Take the line break out of its value.</source>
        <translation>그 값에서 줄바꿈을 빼 주세요.</translation>
    </message>
    <message>
        <source>The address that %1 gives for AWS is not one.</source>
        <translation>%1에 적힌 AWS 주소가 주소 꼴이 아니에요.</translation>
    </message>
    <message>
        <source>The answer of %1 to %2 makes no sense.</source>
        <translation>%2에 대한 %1의 응답을 이해할 수 없어요.</translation>
    </message>
    <message>
        <source>The code of %1, for profile %2:</source>
        <translation>프로필 %2에 쓸 %1의 코드:</translation>
    </message>
    <message>
        <source>The code was not confirmed in time.</source>
        <translation>제시간에 코드가 확인되지 않았어요.</translation>
    </message>
    <message>
        <source>The credential_process %1 gave no keys.</source>
        <translation>credential_process %1이(가) 키를 주지 않았어요.</translation>
    </message>
    <message>
        <source>The credential_process of the profile has an open quote.</source>
        <translation>프로필의 credential_process에 닫히지 않은 따옴표가 있어요.</translation>
    </message>
    <message>
        <source>The header %1 holds a line break.</source>
        <translation>헤더 %1에 줄바꿈이 들어 있어요.</translation>
    </message>
    <message>
        <source>The log could not be saved to %1.</source>
        <translation>로그를 %1에 저장하지 못했어요.</translation>
    </message>
    <message>
        <source>Choose a profile with keys, SSO, a role or a credential_process.</source>
        <translation>키, SSO, 역할, credential_process 중 하나가 있는 프로필을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room there.</source>
        <translation>다른 폴더를 고르거나 그곳에 공간을 만드세요.</translation>
    </message>
    <message>
        <source>The stack %1 could not be brought to its new state (%2).</source>
        <translation>스택 %1을(를) 새 상태로 만들지 못했어요(%2).</translation>
    </message>
    <message>
        <source>The stack %1 could not be brought to its new state, because of %2 (%3).</source>
        <translation>%2(%3) 때문에 스택 %1을(를) 새 상태로 만들지 못했어요.</translation>
    </message>
    <message>
        <source>The stack %1 is gone: somebody else has deleted it.</source>
        <translation>스택 %1이(가) 없어요. 다른 사람이 삭제했어요.</translation>
    </message>
    <message>
        <source>The template of %1 is larger than CloudFormation takes at once.</source>
        <translation>%1의 템플릿이 CloudFormation에서 한 번에 받는 크기보다 커요.</translation>
    </message>
    <message>
        <source>Use fewer or shorter rules.</source>
        <translation>규칙을 줄이거나 짧게 쓰세요.</translation>
    </message>
    <message>
        <source>The line has no &quot;key = value&quot;.</source>
        <translation>&quot;키 = 값&quot; 꼴이 아닌 줄이 있어요.</translation>
    </message>
    <message>
        <source>A name with a part of dots cannot be asked for (%1).</source>
        <translation>점으로 된 부분이 있는 이름은 요청할 수 없어요(%1).</translation>
    </message>
    <message>
        <source>A newer deployment, %1, took its place in the queue.</source>
        <translation>더 새로운 배포 %1이(가) 대기열에서 자리를 대신했어요.</translation>
    </message>
    <message>
        <source>No region is set; %1 would be used.</source>
        <translation>리전이 정해지지 않아 %1을(를) 쓰게 돼요.</translation>
    </message>
    <message>
        <source>No signing key could be made.</source>
        <translation>서명 키를 만들지 못했어요.</translation>
    </message>
    <message>
        <source>Nothing to do; redeploy it if you want exactly this one.</source>
        <translation>할 일은 없어요. 꼭 이 배포가 필요하면 다시 배포하세요.</translation>
    </message>
    <message>
        <source>%1 could not be locked.</source>
        <translation>%1을(를) 잠그지 못했어요.</translation>
    </message>
    <message>
        <source>Check that the folder is yours and on a local disk.</source>
        <translation>폴더가 내 것이고 로컬 디스크에 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Save it as UTF-8, then try again.</source>
        <translation>UTF-8로 저장한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Set both or neither.</source>
        <translation>둘 다 적거나 둘 다 비워 주세요.</translation>
    </message>
    <message>
        <source>Set it up (shipctl login aws --sso ADDRESS), or choose another profile.</source>
        <translation>설정하거나(shipctl login aws --sso ADDRESS) 다른 프로필을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Set one up: shipctl login aws --sso, or the AWS page</source>
        <translation>이렇게 만드세요: shipctl login aws --sso 또는 AWS 페이지</translation>
    </message>
    <message>
        <source>Set one: aws configure set region %1</source>
        <translation>리전을 정해 주세요: aws configure set region %1</translation>
    </message>
    <message>
        <source>Set the clock of this computer, then try again.</source>
        <translation>이 컴퓨터의 시계를 맞춘 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Shipdeck signs in to github and aws, not to &quot;%1&quot;.</source>
        <translation>Shipdeck은 github과 aws에 로그인해요. &quot;%1&quot;에는 할 수 없어요.</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s agent could not be started: %1.</source>
        <translation>Shipdeck 에이전트를 시작하지 못했어요: %1.</translation>
    </message>
    <message>
        <source>Install it, or give its whole path in the AWS config file.</source>
        <translation>설치하거나 AWS 설정 파일에 전체 경로를 적어 주세요.</translation>
    </message>
    <message>
        <source>Install Shipdeck again, so that shipctl stands beside this program.</source>
        <translation>Shipdeck을 다시 설치해 shipctl이 이 프로그램 옆에 있게 하세요.</translation>
    </message>
    <message>
        <source>%1 could not be started.</source>
        <translation>%1을(를) 시작하지 못했어요.</translation>
    </message>
    <message>
        <source>Check that it is installed and may be executed.</source>
        <translation>설치되어 있고 실행할 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 could not do %2 as things stand.</source>
        <translation>지금 상태로는 %1이(가) %2 작업을 할 수 없어요.</translation>
    </message>
    <message>
        <source>%1 does not accept these AWS keys.</source>
        <translation>%1이(가) 이 AWS 키를 받아들이지 않아요.</translation>
    </message>
    <message>
        <source>%1 does not accept the session token of these AWS keys: it is version 1, issued by the global STS endpoint.</source>
        <translation>%1이(가) 이 AWS 키의 세션 토큰을 받아들이지 않아요. 전역 STS 엔드포인트가 발급한 버전 1 토큰이에요.</translation>
    </message>
    <message>
        <source>The session token of these AWS keys looks like version 1, which the global STS endpoint issues. CloudFront KeyValueStore does not accept those, so a deployment would fail.</source>
        <translation>이 AWS 키의 세션 토큰은 전역 STS 엔드포인트가 발급하는 버전 1로 보여요. CloudFront KeyValueStore는 이 버전을 받아들이지 않아서 배포가 실패해요.</translation>
    </message>
    <message>
        <source>Set AWS_STS_REGIONAL_ENDPOINTS=regional for the tool that creates the keys, or run: aws iam set-security-token-service-preferences --global-endpoint-token-version v2Token. Then get new keys and try again.</source>
        <translation>키를 만드는 도구에 AWS_STS_REGIONAL_ENDPOINTS=regional을 설정하거나 다음을 실행하세요: aws iam set-security-token-service-preferences --global-endpoint-token-version v2Token. 그런 다음 새 키를 받아 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 has no such thing (%2).</source>
        <translation>%1에 그런 것이 없어요(%2).</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MB and was not read.</source>
        <translation>%1은(는) 1 MB보다 커서 읽지 않았어요.</translation>
    </message>
    <message>
        <source>%1 is not a text in UTF-8.</source>
        <translation>%1은(는) UTF-8 텍스트가 아니에요.</translation>
    </message>
    <message>
        <source>%1 is not the name of an AWS region (said by %2).</source>
        <translation>%1은(는) AWS 리전 이름이 아니에요(%2에서 지정).</translation>
    </message>
    <message>
        <source>%1 is not the name of an AWS region.</source>
        <translation>%1은(는) AWS 리전 이름이 아니에요.</translation>
    </message>
    <message>
        <source>%1 is set, but %2 is not.</source>
        <translation>%1은(는) 있는데 %2이(가) 없어요.</translation>
    </message>
    <message>
        <source>%1 refused %2.</source>
        <translation>%1이(가) %2 요청을 거절했어요.</translation>
    </message>
    <message>
        <source>%1 says something else in profile %2 than in its sso-session.</source>
        <translation>프로필 %2의 %1이(가) sso-session의 값과 달라요.</translation>
    </message>
    <message>
        <source>%1 says that the clock of this computer is wrong.</source>
        <translation>%1에 따르면 이 컴퓨터의 시계가 맞지 않아요.</translation>
    </message>
    <message>
        <source>%1 took longer than %2 s and was stopped.</source>
        <translation>%1이(가) %2초를 넘겨 중지했어요.</translation>
    </message>
    <message>
        <source>Look at it in the AWS console; trying again goes on from where it is.</source>
        <translation>AWS 콘솔에서 살펴봐 주세요. 다시 시도하면 그 자리에서 이어져요.</translation>
    </message>
    <message>
        <source>Look at the log for what it was waiting for, then try again.</source>
        <translation>무엇을 기다렸는지 로그에서 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Canceled.</source>
        <translation>취소했어요.</translation>
    </message>
    <message>
        <source>Free some disk space, then try again.</source>
        <translation>디스크 공간을 만든 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>경로를 확인하세요.</translation>
    </message>
    <message>
        <source>Give its folders shorter names, or use fewer of them.</source>
        <translation>폴더 이름을 줄이거나 폴더 단계를 줄이세요.</translation>
    </message>
    <message>
        <source>Check the permissions of that path, then try again.</source>
        <translation>그 경로의 권한을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1에 쓰지 못했어요.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1을(를) 읽지 못했어요.</translation>
    </message>
    <message>
        <source>%1 is not a regular file.</source>
        <translation>%1은(는) 일반 파일이 아니에요.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 bytes.</source>
        <translation>%1이(가) %2바이트보다 커요.</translation>
    </message>
    <message>
        <source>Use a smaller file.</source>
        <translation>더 작은 파일을 쓰세요.</translation>
    </message>
    <message>
        <source>%1 could not be removed.</source>
        <translation>%1을(를) 지우지 못했어요.</translation>
    </message>
    <message>
        <source>Shipdeck cannot write to its own folder %1.</source>
        <translation>Shipdeck이 자신의 폴더 %1에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Make it writable, or set SHIPDECK_HOME to a folder that is.</source>
        <translation>쓸 수 있게 하거나 SHIPDECK_HOME을 쓸 수 있는 폴더로 정하세요.</translation>
    </message>
    <message>
        <source>%1 is on a network file system, where a database cannot be locked safely.</source>
        <translation>%1은(는) 네트워크 파일 시스템에 있어서 데이터베이스를 안전하게 잠글 수 없어요.</translation>
    </message>
    <message>
        <source>Set SHIPDECK_HOME to a folder on a local disk.</source>
        <translation>SHIPDECK_HOME을 로컬 디스크의 폴더로 정하세요.</translation>
    </message>
    <message>
        <source>The folder for sockets, %1, belongs to somebody else.</source>
        <translation>소켓 폴더 %1이(가) 다른 사용자의 것이에요.</translation>
    </message>
    <message>
        <source>Set XDG_RUNTIME_DIR to a folder of your own.</source>
        <translation>XDG_RUNTIME_DIR을 내 폴더로 정하세요.</translation>
    </message>
    <message>
        <source>%1 is not installed on this computer.</source>
        <translation>이 컴퓨터에 %1이(가) 설치되어 있지 않아요.</translation>
    </message>
    <message>
        <source>Install it: sudo apt-get install %1</source>
        <translation>설치하세요: sudo apt-get install %1</translation>
    </message>
    <message>
        <source>Deploy again: the artifact is then built anew.</source>
        <translation>다시 배포하세요. 그러면 빌드 결과물을 새로 만들어요.</translation>
    </message>
    <message>
        <source>The list of the artifact&apos;s files has been changed.</source>
        <translation>빌드 결과물의 파일 목록이 바뀌었어요.</translation>
    </message>
    <message>
        <source>%1 files of the artifact differ from what was built: %2.</source>
        <translation>빌드 결과물의 파일 %1개가 빌드한 것과 달라요: %2.</translation>
    </message>
    <message>
        <source>The artifact %1 is no longer kept.</source>
        <translation>빌드 결과물 %1은(는) 더 이상 보관하지 않아요.</translation>
    </message>
    <message>
        <source>The list of the artifact&apos;s files cannot be read.</source>
        <translation>빌드 결과물의 파일 목록을 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>A folder is deployed as it lies there, so it has no %1.</source>
        <translation>폴더는 있는 그대로 배포하므로 %1 같은 버전이 없어요.</translation>
    </message>
    <message>
        <source>Deploy its repository: `shipctl deploy %1 --ref %2`.</source>
        <translation>그 저장소를 배포하세요. `shipctl deploy %1 --ref %2`</translation>
    </message>
    <message>
        <source>Leave out the ref, or name a repository.</source>
        <translation>버전을 빼거나 저장소를 지정하세요.</translation>
    </message>
    <message>
        <source>The build made no folder with an index.html.</source>
        <translation>빌드가 index.html이 든 폴더를 만들지 않았어요.</translation>
    </message>
    <message>
        <source>Name the folder it makes as `output: …` in shipdeck.yml; for a program that runs, give its `start: …` command.</source>
        <translation>만들어지는 폴더를 shipdeck.yml에 `output: …`으로 적으세요. 실행되는 프로그램이면 `start: …` 명령을 적으세요.</translation>
    </message>
    <message>
        <source>The profiles name each other in a circle: %1.</source>
        <translation>프로필들이 서로를 돌아가며 가리켜요: %1.</translation>
    </message>
    <message>
        <source>The program %1 of a credential_process was not found.</source>
        <translation>credential_process의 프로그램 %1을(를) 찾지 못했어요.</translation>
    </message>
    <message>
        <source>The project&apos;s folder is published: its index.html is there.</source>
        <translation>프로젝트 폴더를 그대로 게시해요. 그 안에 index.html이 있어요.</translation>
    </message>
    <message>
        <source>The folder %1 is published: there is an index.html in it.</source>
        <translation>%1 폴더를 게시해요. 그 안에 index.html이 있어요.</translation>
    </message>
    <message>
        <source>Set the output folder to %1: there is an index.html in it.</source>
        <translation>출력 폴더를 %1(으)로 정하세요. 그 안에 index.html이 있어요.</translation>
    </message>
    <message>
        <source>Check the build command: it made no folder at all.</source>
        <translation>빌드 명령을 확인하세요. 폴더를 하나도 만들지 않았어요.</translation>
    </message>
    <message>
        <source>Set the output folder to what the build makes. There is: %1.</source>
        <translation>출력 폴더를 빌드가 만드는 폴더로 정하세요. 있는 폴더: %1.</translation>
    </message>
    <message>
        <source>%1 was left alone: a link or a file stands in its place.</source>
        <translation>%1은(는) 그대로 두었어요. 그 자리에 링크나 파일이 있어요.</translation>
    </message>
    <message>
        <source>Let the build make a folder there, and no link.</source>
        <translation>빌드가 그 자리에 링크가 아닌 폴더를 만들게 하세요.</translation>
    </message>
    <message>
        <source>%1 could not be moved.</source>
        <translation>%1을(를) 옮기지 못했어요.</translation>
    </message>
    <message>
        <source>The output %1 is a link that leads out of the project.</source>
        <translation>출력 %1은(는) 프로젝트 밖으로 나가는 링크예요.</translation>
    </message>
    <message>
        <source>Let the build write its files into a folder of the project.</source>
        <translation>빌드가 프로젝트 안의 폴더에 파일을 쓰게 하세요.</translation>
    </message>
    <message>
        <source>A header of the request to %1 holds what no header may hold.</source>
        <translation>%1에 보낼 요청의 헤더에 들어갈 수 없는 내용이 있어요.</translation>
    </message>
    <message>
        <source>Remove that header where it is set.</source>
        <translation>그 헤더를 설정한 곳에서 지우세요.</translation>
    </message>
    <message>
        <source>This server runs already, and does not answer.</source>
        <translation>이 서버가 이미 실행 중인데 응답하지 않아요.</translation>
    </message>
    <message>
        <source>The sockets of the server in %1 could not be made.</source>
        <translation>%1에 서버의 소켓을 만들지 못했어요.</translation>
    </message>
    <message>
        <source>The code needs the network, and on this computer it would reach your own services too: it is not started.</source>
        <translation>코드가 네트워크를 쓰는데, 이 컴퓨터에서는 사용자의 서비스에도 닿을 수 있어서 시작하지 않아요.</translation>
    </message>
    <message>
        <source>On this computer the code would see everything that you see, your files and keys included: it is not started.</source>
        <translation>이 컴퓨터에서는 코드가 파일과 키를 포함해 사용자가 볼 수 있는 것을 모두 보게 되어서 시작하지 않아요.</translation>
    </message>
    <message>
        <source>Run `shipctl doctor`: it says what to install. If you trust all code that you deploy here: shipctl settings isolation=optional</source>
        <translation>`shipctl doctor`를 실행하면 무엇을 설치해야 하는지 알려 줘요. 여기서 배포하는 코드를 모두 믿는다면: shipctl settings isolation=optional</translation>
    </message>
    <message>
        <source>The build made no folder %1.</source>
        <translation>빌드가 %1 폴더를 만들지 않았어요.</translation>
    </message>
    <message>
        <source>The organisation forbids %1; ask whoever manages it.</source>
        <translation>조직에서 %1을(를) 금지하고 있어요. 조직을 관리하는 사람에게 문의해 주세요.</translation>
    </message>
    <message>
        <source>The output %1 is a file, not a folder.</source>
        <translation>출력 %1은(는) 폴더가 아니라 파일이에요.</translation>
    </message>
    <message>
        <source>The output has links that lead outside it: %1.</source>
        <translation>출력에 밖을 가리키는 링크가 있어요: %1.</translation>
    </message>
    <message>
        <source>Let the build copy these files instead of linking them.</source>
        <translation>빌드에서 이 파일들을 링크하지 말고 복사하게 하세요.</translation>
    </message>
    <message>
        <source>The output folder %1 holds no file that can be published.</source>
        <translation>출력 폴더 %1에 게시할 파일이 없어요.</translation>
    </message>
    <message>
        <source>Left out because the link leads nowhere, or round in a circle: %1.</source>
        <translation>링크가 가리키는 곳이 없거나 제자리로 돌아와서 뺐어요: %1.</translation>
    </message>
    <message>
        <source>Left out because it is a socket, pipe or device: %1.</source>
        <translation>소켓, 파이프 또는 장치라서 뺐어요: %1.</translation>
    </message>
    <message>
        <source>%1 apps were found; choose one.</source>
        <translation>앱 %1개를 찾았어요. 하나를 고르세요.</translation>
    </message>
    <message>
        <source>%1 was not ready within %2 min.</source>
        <translation>%1이(가) %2분 안에 준비되지 않았어요.</translation>
    </message>
    <message>
        <source>%1, because %2</source>
        <translation>%1, 근거: %2</translation>
    </message>
    <message>
        <source>Open it again.</source>
        <translation>다시 열어 주세요.</translation>
    </message>
    <message>
        <source>Open it again; check the network if it happens often.</source>
        <translation>다시 열어 주세요. 자주 일어나면 네트워크를 확인해 주세요.</translation>
    </message>
    <message>
        <source>output %1 from %2</source>
        <translation>출력 %1, 근거: %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1, 근거: %2</translation>
    </message>
    <message>
        <source>Node %1 from %2</source>
        <translation>Node %1, 근거: %2</translation>
    </message>
    <message>
        <source>Profile %1 has no SSO to sign in to.</source>
        <translation>프로필 %1에는 로그인할 SSO가 없어요.</translation>
    </message>
    <message>
        <source>Profile %1 signs in by SSO but lacks %2.</source>
        <translation>프로필 %1은(는) SSO로 로그인하지만 %2이(가) 없어요.</translation>
    </message>
    <message>
        <source>Python %1 from %2</source>
        <translation>Python %1, 근거: %2</translation>
    </message>
    <message>
        <source>Begin the sign-in again.</source>
        <translation>로그인을 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>build `%1` from %2</source>
        <translation>빌드 `%1`, 근거: %2</translation>
    </message>
    <message>
        <source>Sign in to AWS again (shipctl login aws, or aws sso login); nothing is lost.</source>
        <translation>AWS에 다시 로그인해 주세요(shipctl login aws 또는 aws sso login). 잃는 것은 없어요.</translation>
    </message>
    <message>
        <source>Signed in to AWS account %1 as %2, region %3.</source>
        <translation>AWS 계정 %1에 %2(으)로 로그인했어요. 리전은 %3예요.</translation>
    </message>
    <message>
        <source>SSO is safer: “Sign in by SSO…” (shipctl login aws --sso).</source>
        <translation>SSO가 더 안전해요: ‘SSO로 로그인…’(shipctl login aws --sso).</translation>
    </message>
    <message>
        <source>start `%1` from %2</source>
        <translation>시작 `%1`, 근거: %2</translation>
    </message>
    <message>
        <source>Nothing in this folder tells how to build or start it.</source>
        <translation>이 폴더에는 빌드하거나 시작하는 방법이 나와 있지 않아요.</translation>
    </message>
    <message>
        <source>Nothing in %1 tells how to build or start it.</source>
        <translation>%1에는 빌드하거나 시작하는 방법이 나와 있지 않아요.</translation>
    </message>
    <message>
        <source>A policy forbids %1 on %2 explicitly; change that policy.</source>
        <translation>%2에 대한 %1을(를) 명시적으로 금지하는 정책이 있어요. 그 정책을 바꿔 주세요.</translation>
    </message>
    <message>
        <source>A quota of this AWS account is used up: %2 of %1.</source>
        <translation>이 AWS 계정의 할당량을 다 썼어요: %1의 %2.</translation>
    </message>
    <message>
        <source>A section has no name between its brackets.</source>
        <translation>대괄호 사이에 섹션 이름이 없어요.</translation>
    </message>
    <message>
        <source>A setting stands before the first [section].</source>
        <translation>첫 [섹션]보다 앞에 설정이 있어요.</translation>
    </message>
    <message>
        <source>Add a start command (`start: …` in shipdeck.yml or a Procfile), or choose the folder that holds the app.</source>
        <translation>시작 명령을 추가하거나(shipdeck.yml의 `start: …` 또는 Procfile) 앱이 든 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The permissions boundary of %1 has to allow %2.</source>
        <translation>%1의 권한 경계가 %2을(를) 허용해야 해요.</translation>
    </message>
    <message>
        <source>The role of profile %1 (%2) does not say whose keys ask for it.</source>
        <translation>프로필 %1의 역할(%2)에 누구의 키로 요청할지가 없어요.</translation>
    </message>
    <message>
        <source>The session has a policy of its own, which has to allow %1.</source>
        <translation>세션에 따로 붙은 정책이 %1을(를) 허용해야 해요.</translation>
    </message>
    <message>
        <source>The sign-in was refused on AWS&apos;s page.</source>
        <translation>AWS 페이지에서 로그인이 거절됐어요.</translation>
    </message>
    <message>
        <source>The stream from AWS was damaged on its way.</source>
        <translation>AWS에서 온 스트림이 도중에 손상됐어요.</translation>
    </message>
    <message>
        <source>There are no AWS credentials for profile %1.</source>
        <translation>프로필 %1에 AWS 자격 증명이 없어요.</translation>
    </message>
    <message>
        <source>There are no AWS profiles on this computer.</source>
        <translation>이 컴퓨터에는 AWS 프로필이 없어요.</translation>
    </message>
    <message>
        <source>There are no files to deploy in this folder.</source>
        <translation>이 폴더에는 배포할 파일이 없어요.</translation>
    </message>
    <message>
        <source>Choose one of these, or add it to %1: %2</source>
        <translation>다음 중에서 고르거나 %1에 추가해 주세요: %2</translation>
    </message>
    <message>
        <source>There is no [services %1] in %2.</source>
        <translation>%2에 [services %1]이(가) 없어요.</translation>
    </message>
    <message>
        <source>There is no [sso-session %1] in %2.</source>
        <translation>%2에 [sso-session %1]이(가) 없어요.</translation>
    </message>
    <message>
        <source>There is no AWS profile %1 in %2 or beside it.</source>
        <translation>%2와(과) 그 옆 파일에 AWS 프로필 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>There is no folder %1 in the project.</source>
        <translation>프로젝트에 %1 폴더가 없어요.</translation>
    </message>
    <message>
        <source>Check the root directory.</source>
        <translation>루트 폴더를 확인하세요.</translation>
    </message>
    <message>
        <source>Add it to %1, or choose another profile.</source>
        <translation>%1에 추가하거나 다른 프로필을 선택해 주세요.</translation>
    </message>
    <message>
        <source>Add it to the AWS config file, or run: shipctl login aws --sso ADDRESS</source>
        <translation>AWS 설정 파일에 추가하거나 다음을 실행해 주세요: shipctl login aws --sso ADDRESS</translation>
    </message>
    <message>
        <source>Add this statement to the policy of %1: %2</source>
        <translation>%1의 정책에 이 정책 문을 추가해 주세요: %2</translation>
    </message>
    <message>
        <source>An app was found in %1: use that as the root directory.</source>
        <translation>%1에서 앱을 찾았어요. 그 폴더를 루트로 쓰세요.</translation>
    </message>
    <message>
        <source>There is no framework &quot;%1&quot;.</source>
        <translation>&quot;%1&quot;이라는 프레임워크는 없어요.</translation>
    </message>
    <message>
        <source>Leave it out to let Shipdeck detect it.</source>
        <translation>비워 두면 Shipdeck이 감지해요.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>&quot;%1&quot;을(를) 말한 건가요?</translation>
    </message>
    <message>
        <source>You are not signed in to %1 any more.</source>
        <translation>%1에 더는 로그인되어 있지 않아요.</translation>
    </message>
    <message>
        <source>you chose it</source>
        <translation>직접 골랐어요</translation>
    </message>
    <message>
        <source>%1 was chosen; %2 would fit as well.</source>
        <translation>%1을(를) 골랐어요. %2도 맞아요.</translation>
    </message>
    <message>
        <source>These keys are those of the account&apos;s root user.</source>
        <translation>계정 루트 사용자의 키예요.</translation>
    </message>
    <message>
        <source>These keys never expire.</source>
        <translation>이 키는 만료되지 않아요.</translation>
    </message>
    <message>
        <source>This AWS identity may not do %1 on %2.</source>
        <translation>이 AWS 자격 증명에는 %2에 대한 %1 권한이 없어요.</translation>
    </message>
    <message>
        <source>This AWS identity may not do that: %2 of %1.</source>
        <translation>이 AWS 자격 증명에는 그 권한이 없어요: %1의 %2.</translation>
    </message>
    <message>
        <source>This AWS sign-in has expired.</source>
        <translation>이 AWS 로그인이 만료됐어요.</translation>
    </message>
    <message>
        <source>This looks like a library for others to import, not like an app.</source>
        <translation>앱이 아니라 다른 곳에서 가져다 쓰는 라이브러리처럼 보여요.</translation>
    </message>
    <message>
        <source>No start command was found; give one as `start:` in shipdeck.yml.</source>
        <translation>시작 명령을 찾지 못했어요. shipdeck.yml에 `start:`로 적으세요.</translation>
    </message>
    <message>
        <source>There are several apps: %1. Choose one as the root directory.</source>
        <translation>앱이 여러 개예요: %1. 하나를 루트 폴더로 고르세요.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB.</source>
        <translation>%1이(가) 1MiB보다 커요.</translation>
    </message>
    <message>
        <source>Make the file smaller, or give the settings in shipdeck.yml.</source>
        <translation>파일을 줄이거나 설정을 shipdeck.yml에 적으세요.</translation>
    </message>
    <message>
        <source>Check that the file is there, readable and inside the folder.</source>
        <translation>파일이 폴더 안에 있고 읽을 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>%1 폴더가 없어요.</translation>
    </message>
    <message>
        <source>%1 is a file, not a folder.</source>
        <translation>%1은(는) 폴더가 아니라 파일이에요.</translation>
    </message>
    <message>
        <source>Give it another name.</source>
        <translation>다른 이름을 붙여 주세요.</translation>
    </message>
    <message>
        <source>Give it either source_profile or credential_source.</source>
        <translation>source_profile과 credential_source 중 하나만 적어 주세요.</translation>
    </message>
    <message>
        <source>Give one as https://s3.example.com, or remove the setting.</source>
        <translation>https://s3.example.com처럼 적거나 그 설정을 지워 주세요.</translation>
    </message>
    <message>
        <source>Give one as us-east-1 or ap-northeast-2.</source>
        <translation>us-east-1이나 ap-northeast-2처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>Give the folder that holds the project.</source>
        <translation>프로젝트가 든 폴더를 지정하세요.</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be read.</source>
        <translation>%1 폴더를 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>Give yourself the right to read it, then try again.</source>
        <translation>읽을 권한을 준 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 is computed in %2, so its value is not known before the build; the default is used.</source>
        <translation>%1은(는) %2에서 계산되므로 빌드 전에는 값을 알 수 없어요. 기본값을 써요.</translation>
    </message>
    <message>
        <source>%1 builds for another host. Use %2 instead, then deploy again.</source>
        <translation>%1은(는) 다른 호스트용으로 빌드해요. %2을(를) 쓰고 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The indented line has no &quot;key = value&quot;.</source>
        <translation>들여쓴 줄이 &quot;키 = 값&quot; 꼴이 아니에요.</translation>
    </message>
    <message>
        <source>angular.json has several applications; %1 is built.</source>
        <translation>angular.json에 앱이 여러 개예요. %1을(를) 빌드해요.</translation>
    </message>
    <message>
        <source>Express is among the dependencies, but no start script runs a server with it: a static site is built.</source>
        <translation>Express가 의존성에 있지만 그것으로 서버를 실행하는 start 스크립트가 없어요. 정적 사이트로 빌드해요.</translation>
    </message>
    <message>
        <source>Strapi needs the variables APP_KEYS, API_TOKEN_SALT, ADMIN_JWT_SECRET and JWT_SECRET.</source>
        <translation>Strapi에는 변수 APP_KEYS, API_TOKEN_SALT, ADMIN_JWT_SECRET, JWT_SECRET이 필요해요.</translation>
    </message>
    <message>
        <source>Qwik City needs an adapter: run `npm run qwik add`.</source>
        <translation>Qwik City에는 어댑터가 필요해요. `npm run qwik add`를 실행하세요.</translation>
    </message>
    <message>
        <source>The functions in src/api need a server and are not part of the static site.</source>
        <translation>src/api의 함수에는 서버가 필요해서 정적 사이트에 들어가지 않아요.</translation>
    </message>
    <message>
        <source>%1 loads Google fonts while building, so the build step gets the network.</source>
        <translation>%1이(가) 빌드하면서 Google 글꼴을 불러와서 빌드 단계에 네트워크를 열어요.</translation>
    </message>
    <message>
        <source>%1 loads data while building (%2), so the build step gets the network.</source>
        <translation>%1: 빌드 중에 데이터를 내려받으므로(%2) 빌드 단계에서 네트워크를 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>This app talks to a database: set its address as a variable.</source>
        <translation>이 앱은 데이터베이스를 써요. 그 주소를 변수로 정하세요.</translation>
    </message>
    <message>
        <source>adapter-auto does not know this target, so adapter-node is added for the build. To choose yourself: %1, and in svelte.config.js `import adapter from &apos;@sveltejs/adapter-node&apos;`.</source>
        <translation>adapter-auto는 이 배포 대상을 몰라서 빌드할 때 adapter-node를 더해요. 직접 고르려면: %1, 그리고 svelte.config.js에 `import adapter from &apos;@sveltejs/adapter-node&apos;`.</translation>
    </message>
    <message>
        <source>The Node adapter runs as middleware: give the command that starts your own server.</source>
        <translation>Node 어댑터가 미들웨어로 동작해요. 내 서버를 시작하는 명령을 알려 주세요.</translation>
    </message>
    <message>
        <source>Pages made on the server need an adapter: run `npx astro add node`.</source>
        <translation>서버에서 만드는 페이지에는 어댑터가 필요해요. `npx astro add node`를 실행하세요.</translation>
    </message>
    <message>
        <source>%1 asks for Node %2, but %3 for %4; the first is used.</source>
        <translation>%1은(는) Node %2을(를) 원하지만 %3은(는) %4을(를) 원해요. 앞의 것을 써요.</translation>
    </message>
    <message>
        <source>Node %1 gets no security fixes any more; move to a newer one soon.</source>
        <translation>Node %1은(는) 더 이상 보안 수정을 받지 않아요. 곧 더 새로운 버전으로 옮기세요.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON.</source>
        <translation>%1은(는) 올바른 JSON이 아니에요.</translation>
    </message>
    <message>
        <source>Confirm the code %1 at %2</source>
        <translation>%2에서 코드 %1을(를) 확인해 주세요</translation>
    </message>
    <message>
        <source>Correct the file near that line, then try again.</source>
        <translation>그 줄 근처를 고친 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 is used; %2 is ignored. Delete the one that is not kept up to date.</source>
        <translation>%1을(를) 쓰고 %2은(는) 무시해요. 갱신하지 않는 쪽을 지우세요.</translation>
    </message>
    <message>
        <source>%1 is asked for, but %2 belongs to another package manager.</source>
        <translation>%1을(를) 원하지만 %2은(는) 다른 패키지 관리자의 것이에요.</translation>
    </message>
    <message>
        <source>There is no lock file: each build may install other versions. Commit the one %1 writes.</source>
        <translation>잠금 파일이 없어서 빌드마다 다른 버전이 설치될 수 있어요. %1이(가) 만드는 파일을 커밋하세요.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used.</source>
        <translation>%1을(를) 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>There is no setting &quot;%1&quot;.</source>
        <translation>&quot;%1&quot;이라는 설정은 없어요.</translation>
    </message>
    <message>
        <source>Use one of: %1.</source>
        <translation>다음 가운데 하나를 쓰세요: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has to hold `name: value` lines.</source>
        <translation>&quot;%1&quot;에는 `이름: 값` 줄이 있어야 해요.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>잠시 기다렸다가 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Wait for the next code of your device, then try again.</source>
        <translation>기기에 다음 코드가 나오면 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Write one setting per line, as docs/shipdeck-yml.md shows.</source>
        <translation>docs/shipdeck-yml.md처럼 한 줄에 설정 하나씩 적으세요.</translation>
    </message>
    <message>
        <source>A name was expected here.</source>
        <translation>여기에는 이름이 와야 해요.</translation>
    </message>
    <message>
        <source>Use plain words as names.</source>
        <translation>이름으로는 평범한 단어를 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is set twice.</source>
        <translation>&quot;%1&quot;을(를) 두 번 정했어요.</translation>
    </message>
    <message>
        <source>Delete one of the two lines.</source>
        <translation>두 줄 가운데 하나를 지우세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no value.</source>
        <translation>&quot;%1&quot;에 값이 없어요.</translation>
    </message>
    <message>
        <source>Give a value, or delete the line.</source>
        <translation>값을 적거나 그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has to be a text.</source>
        <translation>&quot;%1&quot;에는 글이 와야 해요.</translation>
    </message>
    <message>
        <source>Write it on one line: `%1: …`.</source>
        <translation>한 줄로 적으세요: `%1: …`.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is empty or not a text.</source>
        <translation>&quot;%1&quot;이(가) 비었거나 글이 아니에요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has to be a number from %2 to %3.</source>
        <translation>&quot;%1&quot;에는 %2부터 %3까지의 수가 와야 해요.</translation>
    </message>
    <message>
        <source>Correct the number.</source>
        <translation>수를 고치세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has to be true or false.</source>
        <translation>&quot;%1&quot;에는 true나 false가 와야 해요.</translation>
    </message>
    <message>
        <source>Write `%1: true` or `%1: false`.</source>
        <translation>`%1: true` 또는 `%1: false`라고 적으세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has to be a folder inside the project.</source>
        <translation>&quot;%1&quot;에는 프로젝트 안의 폴더가 와야 해요.</translation>
    </message>
    <message>
        <source>Give it relative to the folder of %1.</source>
        <translation>%1의 폴더를 기준으로 적으세요.</translation>
    </message>
    <message>
        <source>Delete the line to let Shipdeck detect it.</source>
        <translation>그 줄을 지우면 Shipdeck이 감지해요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no package manager that Shipdeck knows.</source>
        <translation>&quot;%1&quot;은(는) Shipdeck이 아는 패키지 관리자가 아니에요.</translation>
    </message>
    <message>
        <source>Use npm, yarn, pnpm or bun, with a version if you like: `pnpm@9.12.3`.</source>
        <translation>npm, yarn, pnpm, bun 가운데 하나를 쓰세요. 버전도 적을 수 있어요: `pnpm@9.12.3`.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no rule for tests.</source>
        <translation>&quot;%1&quot;은(는) 테스트 규칙이 아니에요.</translation>
    </message>
    <message>
        <source>Use off, warn or block.</source>
        <translation>off, warn, block 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can&apos;t be the name of a variable. %2</source>
        <translation>“%1”은(는) 변수 이름으로 쓸 수 없어요. %2</translation>
    </message>
    <message>
        <source>Use 1 to 128 letters (A to Z), digits, _ and dots, and begin with a letter or _.</source>
        <translation>영문자, 숫자, _, 점으로 1~128자를 쓰고, 영문자나 _로 시작하세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no scope.</source>
        <translation>&quot;%1&quot;은(는) 범위가 아니에요.</translation>
    </message>
    <message>
        <source>Use build, run or both.</source>
        <translation>build, run, both 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is larger than 64 KiB.</source>
        <translation>%1이(가) 64KiB보다 커요.</translation>
    </message>
    <message>
        <source>Keep only settings in it.</source>
        <translation>설정만 남겨 두세요.</translation>
    </message>
    <message>
        <source>Correct the YAML near that line.</source>
        <translation>그 줄 근처의 YAML을 고치세요.</translation>
    </message>
    <message>
        <source>Correct the YAML.</source>
        <translation>YAML을 고치세요.</translation>
    </message>
    <message>
        <source>A second document begins here, and only one is read.</source>
        <translation>여기서 두 번째 문서가 시작되는데, 하나만 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>Write all settings above the `---`, then delete it.</source>
        <translation>모든 설정을 `---` 위에 적고 그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>%1 makes a %2</source>
        <translation>%1에서 %2을(를) 만들어요</translation>
    </message>
    <message>
        <source>%1 makes the application in %2()</source>
        <translation>%1의 %2()에서 애플리케이션을 만들어요</translation>
    </message>
    <message>
        <source>manage.py names the settings %1</source>
        <translation>manage.py의 설정 이름이 %1이에요</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1이(가) 있어요</translation>
    </message>
    <message>
        <source>%1 imports %2</source>
        <translation>%1에서 %2을(를) 가져와요</translation>
    </message>
    <message>
        <source>%1 has %2 %3</source>
        <translation>%1에 %2 %3이(가) 있어요</translation>
    </message>
    <message>
        <source>%1 has %2</source>
        <translation>%1에 %2이(가) 있어요</translation>
    </message>
    <message>
        <source>the script &quot;%1&quot; is `%2`</source>
        <translation>스크립트 &quot;%1&quot;이(가) `%2`이에요</translation>
    </message>
    <message>
        <source>%1 builds with %2</source>
        <translation>%1이(가) %2(으)로 빌드해요</translation>
    </message>
    <message>
        <source>Packages come from a private registry: set the variable %1 for the install step.</source>
        <translation>패키지가 비공개 레지스트리에서 와요. 설치 단계에 쓸 변수 %1을(를) 정하세요.</translation>
    </message>
    <message>
        <source>The script &quot;%1&quot; fixes the port; let it use $PORT.</source>
        <translation>스크립트 &quot;%1&quot;에 포트가 고정되어 있어요. $PORT를 쓰게 하세요.</translation>
    </message>
    <message>
        <source>There are several programs: %1; %2 is built.</source>
        <translation>프로그램이 여러 개예요(%1). %2을(를) 빌드해요.</translation>
    </message>
    <message>
        <source>There are several programs; %1 is started.</source>
        <translation>프로그램이 여러 개예요. %1을(를) 시작해요.</translation>
    </message>
    <message>
        <source>There is no Gemfile: add one that names the github-pages gem.</source>
        <translation>Gemfile이 없어요. github-pages gem을 적은 Gemfile을 추가하세요.</translation>
    </message>
    <message>
        <source>The repository has submodules; a folder without them builds without them.</source>
        <translation>저장소에 서브모듈이 있어요. 서브모듈이 없는 폴더는 그것 없이 빌드해요.</translation>
    </message>
    <message>
        <source>Some files are kept in Git LFS; they have to be fetched before the build.</source>
        <translation>일부 파일이 Git LFS에 있어요. 빌드 전에 받아 두어야 해요.</translation>
    </message>
    <message>
        <source>%1 is not among the dependencies; the install step adds it. Add it yourself to fix its version.</source>
        <translation>%1이(가) 의존성에 없어서 설치 단계에서 더해요. 버전을 고정하려면 직접 추가하세요.</translation>
    </message>
    <message>
        <source>The settings name a database: set its address as a variable, and run `migrate` as the release step.</source>
        <translation>설정에 데이터베이스가 있어요. 그 주소를 변수로 정하고 `migrate`를 릴리스 단계로 실행하세요.</translation>
    </message>
    <message>
        <source>%1 has no task &quot;build&quot; for %2.</source>
        <translation>%1에 %2의 &quot;build&quot; 작업이 없어요.</translation>
    </message>
    <message>
        <source>Add a &quot;build&quot; task to %1, or give `build:` in shipdeck.yml.</source>
        <translation>%1에 &quot;build&quot; 작업을 추가하거나 shipdeck.yml에 `build:`를 적으세요.</translation>
    </message>
    <message>
        <source>The sandbox could not be connected to the network.</source>
        <translation>샌드박스를 네트워크에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>This request to AWS needs keys, and there are none.</source>
        <translation>이 AWS 요청에는 키가 필요한데 키가 없어요.</translation>
    </message>
    <message>
        <source>Try again later; the trouble is on AWS&apos;s side.</source>
        <translation>나중에 다시 시도해 주세요. 문제는 AWS 쪽에 있어요.</translation>
    </message>
    <message>
        <source>Try again, or set SHIPDECK_BUILD_NETWORK=shared.</source>
        <translation>다시 시도하거나 SHIPDECK_BUILD_NETWORK=shared로 정하세요.</translation>
    </message>
    <message>
        <source>`%1` was stopped after %2, the longest it may run.</source>
        <translation>`%1`이(가) 가장 길게 허용된 %2을(를) 넘겨 중지했어요.</translation>
    </message>
    <message>
        <source>See in the log what it was doing, or raise the time limit in the project&apos;s settings.</source>
        <translation>로그에서 하던 일을 확인하거나 프로젝트 설정에서 시간 제한을 늘리세요.</translation>
    </message>
    <message>
        <source>`%1` was stopped because it printed nothing for %2.</source>
        <translation>`%1`이(가) %2 동안 아무것도 출력하지 않아 중지했어요.</translation>
    </message>
    <message>
        <source>A command that waits for input or watches files never ends: use one that builds once.</source>
        <translation>입력을 기다리거나 파일을 지켜보는 명령은 끝나지 않아요. 한 번만 빌드하는 명령을 쓰세요.</translation>
    </message>
    <message>
        <source>`%1` was stopped because it used %2 MB of memory; its limit is %3 MB.</source>
        <translation>`%1`이(가) 메모리를 %2MB 써서 중지했어요. 한도는 %3MB예요.</translation>
    </message>
    <message>
        <source>`%1` was stopped because it started %2 processes; its limit is %3.</source>
        <translation>`%1`이(가) 프로세스를 %2개 시작해서 중지했어요. 한도는 %3개예요.</translation>
    </message>
    <message>
        <source>Look at what is there now, then try again.</source>
        <translation>지금 무엇이 있는지 살펴본 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Look for a script that starts itself again.</source>
        <translation>자기 자신을 다시 시작하는 스크립트가 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The sandbox for `%1` could not be set up.</source>
        <translation>`%1`의 샌드박스를 준비하지 못했어요.</translation>
    </message>
    <message>
        <source>Remove it from the profile.</source>
        <translation>프로필에서 지워 주세요.</translation>
    </message>
    <message>
        <source>Remove what is not needed any more, or ask for more in Service Quotas.</source>
        <translation>필요 없는 것을 지우거나 Service Quotas에서 늘려 달라고 요청해 주세요.</translation>
    </message>
    <message>
        <source>Run `shipctl doctor` to see what this computer allows.</source>
        <translation>`shipctl doctor`를 실행하면 이 컴퓨터가 허용하는 것을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Commands run without isolation on this computer: they see what you see, your files and network included.</source>
        <translation>이 컴퓨터에서는 명령이 격리 없이 실행돼요. 파일과 네트워크를 포함해 내가 보는 것을 모두 볼 수 있어요.</translation>
    </message>
    <message>
        <source>This computer doesn&apos;t allow user namespaces: sudo sysctl kernel.unprivileged_userns_clone=1</source>
        <translation>이 컴퓨터는 사용자 네임스페이스를 허용하지 않아요: sudo sysctl kernel.unprivileged_userns_clone=1</translation>
    </message>
    <message>
        <source>For isolation install bubblewrap: sudo apt-get install bubblewrap</source>
        <translation>격리하려면 bubblewrap을 설치하세요: sudo apt-get install bubblewrap</translation>
    </message>
    <message>
        <source>SHIPDECK_BUILD_NETWORK=shared: commands with network reach this computer&apos;s own services too.</source>
        <translation>SHIPDECK_BUILD_NETWORK=shared: 네트워크를 쓰는 명령은 이 컴퓨터의 서비스에도 닿을 수 있어요.</translation>
    </message>
    <message>
        <source>So the ids of the repository are missing in the template. Repositories that were made, renamed or transferred since 2026-07-15 need them: give OwnerId=… and RepositoryId=… when you make the stack.</source>
        <translation>그래서 템플릿에 저장소의 ID가 없어요. 2026-07-15 이후에 만들거나 이름을 바꾸거나 옮긴 저장소에는 필요하니, 스택을 만들 때 OwnerId=…와 RepositoryId=…를 주세요.</translation>
    </message>
    <message>
        <source>Look for files that are opened and never closed.</source>
        <translation>열고 닫지 않는 파일이 있는지 살펴보세요.</translation>
    </message>
    <message>
        <source>`%1` was stopped because it had more than %2 files open at once.</source>
        <translation>`%1`이(가) 파일을 한꺼번에 %2개 넘게 열어서 멈췄어요.</translation>
    </message>
    <message>
        <source>Write `network: true`, `network: false` or `network: lan`.</source>
        <translation>`network: true`, `network: false`, `network: lan` 중 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>&quot;network&quot; has to be true, false or lan.</source>
        <translation>&quot;network&quot;는 true, false, lan 중 하나여야 해요.</translation>
    </message>
    <message>
        <source>Its code reaches the private networks of this computer, as you allowed.</source>
        <translation>허용하신 대로 이 코드는 이 컴퓨터의 사설 네트워크에 닿아요.</translation>
    </message>
    <message>
        <source>The code of a pull request does not reach private networks.</source>
        <translation>풀 리퀘스트의 코드는 사설 네트워크에 닿지 않아요.</translation>
    </message>
    <message>
        <source>shipdeck.yml asks for your private networks (network: lan), which stay closed. If you trust this code: shipctl settings %1 network=lan</source>
        <translation>shipdeck.yml이 사설 네트워크를 요청하지만(network: lan) 계속 막혀 있어요. 이 코드를 믿는다면: shipctl settings %1 network=lan</translation>
    </message>
    <message>
        <source>`%1` was stopped because it left hardly anything of the disk free.</source>
        <translation>디스크에 남은 공간이 거의 없어서 `%1`을(를) 멈췄어요.</translation>
    </message>
    <message>
        <source>Make room, or see in the log what it wrote so much of.</source>
        <translation>공간을 비우거나, 무엇을 그렇게 많이 썼는지 로그에서 확인하세요.</translation>
    </message>
    <message>
        <source>Started by root, Shipdeck runs code as a user without rights, which this computer does not allow (%1): start it as an ordinary user.</source>
        <translation>root로 시작하면 Shipdeck은 권한이 없는 사용자로 코드를 실행하는데, 이 컴퓨터에서는 그럴 수 없어요(%1). 일반 사용자로 시작하세요.</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>설치되지 않음</translation>
    </message>
    <message>
        <source>%1 %2 is not the one that package.json names.</source>
        <translation>%1 %2이(가) package.json에 적힌 것과 달라요.</translation>
    </message>
    <message>
        <source>Compare the hash in `packageManager` with the one that `corepack use %1@%2` writes; if yours is right, do not trust this registry.</source>
        <translation>`packageManager`의 해시를 `corepack use %1@%2`가 쓰는 것과 비교하세요. 적힌 것이 맞다면 이 레지스트리를 믿지 마세요.</translation>
    </message>
    <message>
        <source>Its hash is not %1.</source>
        <translation>해시가 %1이(가) 아니에요.</translation>
    </message>
    <message>
        <source>Commands with network reach this computer&apos;s own services too, because %1 can&apos;t be used here (%3): it needs the packages %2 and iproute2, and /dev/net/tun open to you.</source>
        <translation>여기에서는 %1을(를) 쓸 수 없어서(%3) 네트워크를 쓰는 명령이 이 컴퓨터의 서비스에도 닿을 수 있어요. %2와(과) iproute2 패키지, 그리고 열 수 있는 /dev/net/tun이 필요해요.</translation>
    </message>
    <message>
        <source>%1 is a file.</source>
        <translation>%1은(는) 파일이에요.</translation>
    </message>
    <message>
        <source>Give the folder it is in: %1</source>
        <translation>파일이 든 폴더를 지정하세요: %1</translation>
    </message>
    <message>
        <source>If it was moved, deploy it again from where it is now.</source>
        <translation>옮겼다면 지금 있는 곳에서 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Left out because the link leads outside the folder: %1.</source>
        <translation>링크가 폴더 밖을 가리켜 뺐어요: %1.</translation>
    </message>
    <message>
        <source>The source has no folder %1.</source>
        <translation>소스에 %1 폴더가 없어요.</translation>
    </message>
    <message>
        <source>It has no folders at all: leave the root empty.</source>
        <translation>폴더가 하나도 없어요. 루트를 비워 두세요.</translation>
    </message>
    <message>
        <source>Choose one that exists: %1.</source>
        <translation>있는 것 가운데 고르세요: %1.</translation>
    </message>
    <message>
        <source>%1 holds nothing to deploy: all of it is ignored or left out.</source>
        <translation>%1에 배포할 것이 없어요. 모두 무시되거나 빠졌어요.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1이(가) 비어 있어요.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the site or its package.json.</source>
        <translation>사이트나 package.json이 든 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>디스크가 가득 찼어요.</translation>
    </message>
    <message>
        <source>The ssh key of the server of %1 is not known on this computer.</source>
        <translation>이 컴퓨터가 %1 서버의 ssh 키를 몰라요.</translation>
    </message>
    <message>
        <source>Type `%1` in a terminal and check the key that it shows, then try again.</source>
        <translation>터미널에서 `%1` 명령을 실행해 표시되는 키를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The certificate of the server of %1 could not be trusted.</source>
        <translation>%1 서버의 인증서를 믿을 수 없어요.</translation>
    </message>
    <message>
        <source>If it is your own server, name its CA file in SSL_CERT_FILE.</source>
        <translation>내 서버라면 그 CA 파일을 SSL_CERT_FILE에 적으세요.</translation>
    </message>
    <message>
        <source>The server of %1 could not be reached.</source>
        <translation>%1 서버에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>Check the address and the connection, then try again.</source>
        <translation>주소와 연결을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 does not exist, or you may not read it.</source>
        <translation>%1이(가) 없거나 읽을 권한이 없어요.</translation>
    </message>
    <message>
        <source>Check the address; for a private repository use ssh, or a token in it.</source>
        <translation>주소를 확인하세요. 비공개 저장소라면 ssh나 토큰이 든 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>There is no repository at %1.</source>
        <translation>%1에 저장소가 없어요.</translation>
    </message>
    <message>
        <source>Check the spelling of the address.</source>
        <translation>주소의 철자를 확인하세요.</translation>
    </message>
    <message>
        <source>Git could not fetch %1.</source>
        <translation>Git이 %1을(를) 가져오지 못했어요.</translation>
    </message>
    <message>
        <source>Read what git said, then try again.</source>
        <translation>git이 한 말을 읽은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 has no branch, tag or commit %2.</source>
        <translation>%1에 브랜치, 태그, 커밋 %2이(가) 없어요.</translation>
    </message>
    <message>
        <source>Nearest names: %1.</source>
        <translation>비슷한 이름: %1.</translation>
    </message>
    <message>
        <source>The repository %1 has no commits yet.</source>
        <translation>저장소 %1에 아직 커밋이 없어요.</translation>
    </message>
    <message>
        <source>Push a commit, then try again.</source>
        <translation>커밋을 푸시한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 files are kept in Git LFS and are not fetched: %2.</source>
        <translation>파일 %1개가 Git LFS에 있어 가져오지 않았어요: %2.</translation>
    </message>
    <message>
        <source>Another deployment has been fetching the same repository for ten minutes.</source>
        <translation>다른 배포가 10분째 같은 저장소를 가져오고 있어요.</translation>
    </message>
    <message>
        <source>Wait for it or cancel it, then try again.</source>
        <translation>기다리거나 그 배포를 취소한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Give a folder, owner/repo, or an address like https://host/owner/repo.git.</source>
        <translation>폴더, owner/repo, 또는 https://host/owner/repo.git 같은 주소를 적으세요.</translation>
    </message>
    <message>
        <source>%1 is not a Git address.</source>
        <translation>%1은(는) Git 주소가 아니에요.</translation>
    </message>
    <message>
        <source>Addresses with %1:// are not supported.</source>
        <translation>%1:// 주소는 지원하지 않아요.</translation>
    </message>
    <message>
        <source>Use https, ssh or file.</source>
        <translation>https, ssh, file 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 names no server.</source>
        <translation>%1에 서버 이름이 없어요.</translation>
    </message>
    <message>
        <source>%1:%2 cannot be read.</source>
        <translation>%1:%2을(를) 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>%1:// would let anyone on the way change the source.</source>
        <translation>%1://을 쓰면 중간에 누구나 소스를 바꿀 수 있어요.</translation>
    </message>
    <message>
        <source>Use https or ssh.</source>
        <translation>https나 ssh를 쓰세요.</translation>
    </message>
    <message>
        <source>Check the spelling, or give a Git address.</source>
        <translation>철자를 확인하거나 Git 주소를 적으세요.</translation>
    </message>
    <message>
        <source>No folder or address was given.</source>
        <translation>폴더나 주소를 적지 않았어요.</translation>
    </message>
    <message>
        <source>%1 begins with a dash, like an option.</source>
        <translation>%1이(가) 옵션처럼 대시로 시작해요.</translation>
    </message>
    <message>
        <source>If it is a folder, write ./%1</source>
        <translation>폴더라면 ./%1(으)로 적으세요</translation>
    </message>
    <message>
        <source>Addresses with a helper (name::) are not supported.</source>
        <translation>도우미가 든 주소(이름::)는 지원하지 않아요.</translation>
    </message>
    <message>
        <source>The address contains a control character.</source>
        <translation>주소에 제어 문자가 있어요.</translation>
    </message>
    <message>
        <source>%1 gave no list of versions of %2.</source>
        <translation>%1에서 %2의 버전 목록을 받지 못했어요.</translation>
    </message>
    <message>
        <source>Check the registry in ~/.npmrc.</source>
        <translation>~/.npmrc의 레지스트리를 확인하세요.</translation>
    </message>
    <message>
        <source>Fetching %1 %2.</source>
        <translation>%1 %2을(를) 가져오는 중이에요.</translation>
    </message>
    <message>
        <source>There is no %1 %2 that runs on Node %3.</source>
        <translation>Node %3에서 도는 %1 %2이(가) 없어요.</translation>
    </message>
    <message>
        <source>Change `packageManager` in package.json or the Node version.</source>
        <translation>package.json의 `packageManager`나 Node 버전을 바꾸세요.</translation>
    </message>
    <message>
        <source>The registry can&apos;t be reached, so this computer&apos;s own Node %1 is used.</source>
        <translation>레지스트리에 닿을 수 없어 이 컴퓨터의 Node %1을(를) 써요.</translation>
    </message>
    <message>
        <source>%1 is not a package manager that Shipdeck knows.</source>
        <translation>%1은(는) Shipdeck이 아는 패키지 관리자가 아니에요.</translation>
    </message>
    <message>
        <source>Use npm, pnpm, yarn or bun.</source>
        <translation>npm, pnpm, yarn, bun 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>There is no Node version %1 for this computer.</source>
        <translation>이 컴퓨터에 맞는 Node %1 버전이 없어요.</translation>
    </message>
    <message>
        <source>Ask for another in .nvmrc, in package.json (engines.node) or in shipdeck.yml.</source>
        <translation>.nvmrc, package.json(engines.node), shipdeck.yml 가운데 한 곳에서 다른 버전을 고르세요.</translation>
    </message>
    <message>
        <source>Node %1 can&apos;t be had; %2 is used instead.</source>
        <translation>Node %1을(를) 구할 수 없어 %2을(를) 써요.</translation>
    </message>
    <message>
        <source>Node %1 gets no more security fixes; %2 does.</source>
        <translation>Node %1은(는) 더 이상 보안 수정을 받지 않아요. %2은(는) 받아요.</translation>
    </message>
    <message>
        <source>Python %1 is not on this computer.</source>
        <translation>이 컴퓨터에는 Python %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>Write `python: &quot;%1&quot;` in %2, or install the other under /usr/bin.</source>
        <translation>%2에 `python: &quot;%1&quot;`이라고 쓰거나 그 버전을 /usr/bin 아래에 설치하세요.</translation>
    </message>
    <message>
        <source>%1 asks for it; under /usr/bin there is %2.</source>
        <translation>%1이(가) 그 버전을 요구하지만 /usr/bin 아래에는 %2이(가) 있어요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no branch.</source>
        <translation>&quot;%1&quot;에는 브랜치가 없어요.</translation>
    </message>
    <message>
        <source>Delete the line: pull requests bring their own branches.</source>
        <translation>그 줄을 지우세요. 풀 리퀘스트는 각자의 브랜치를 가져와요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has to be a text or false.</source>
        <translation>&quot;%1&quot;은(는) 글자나 false여야 해요.</translation>
    </message>
    <message>
        <source>Write the text, or delete the line to let Shipdeck find it.</source>
        <translation>글자를 쓰거나, Shipdeck이 찾도록 그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no version of %2.</source>
        <translation>&quot;%1&quot;은(는) %2의 버전이 아니에요.</translation>
    </message>
    <message>
        <source>Write one like `%1: &quot;%2&quot;`, or delete the line.</source>
        <translation>`%1: &quot;%2&quot;`처럼 쓰거나 그 줄을 지우세요.</translation>
    </message>
    <message>
        <source>The project asks for Python %1; this computer&apos;s %2 is used.</source>
        <translation>프로젝트는 Python %1을(를) 원하지만 이 컴퓨터의 %2을(를) 써요.</translation>
    </message>
    <message>
        <source>Python %1 can&apos;t make virtual environments on this computer.</source>
        <translation>이 컴퓨터의 Python %1은(는) 가상 환경을 만들 수 없어요.</translation>
    </message>
    <message>
        <source>Fetching %1.</source>
        <translation>%1을(를) 가져오는 중이에요.</translation>
    </message>
    <message>
        <source>%1 could not be installed.</source>
        <translation>%1을(를) 설치하지 못했어요.</translation>
    </message>
    <message>
        <source>Check the network and the package index in pip.conf, then try again.</source>
        <translation>네트워크와 pip.conf의 패키지 색인을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>There is no Python 3 under /usr/bin on this computer.</source>
        <translation>이 컴퓨터의 /usr/bin에 Python 3이 없어요.</translation>
    </message>
    <message>
        <source>The package of %1 %2 can&apos;t be used.</source>
        <translation>%1 %2 패키지를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, check the registry in ~/.npmrc.</source>
        <translation>다시 시도하세요. 계속되면 ~/.npmrc의 레지스트리를 확인하세요.</translation>
    </message>
    <message>
        <source>It printed no JSON with &quot;Version&quot;: 1.</source>
        <translation>&quot;Version&quot;: 1이 있는 JSON을 출력하지 않았어요.</translation>
    </message>
    <message>
        <source>Its JSON lacks a key, or has a date that is none.</source>
        <translation>그 JSON에 키가 빠졌거나 날짜가 올바르지 않아요.</translation>
    </message>
    <message>
        <source>Its program %1 is missing.</source>
        <translation>프로그램 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>The registry gives no checksum for it.</source>
        <translation>레지스트리가 체크섬을 주지 않았어요.</translation>
    </message>
    <message>
        <source>%1 kept changing while it was copied.</source>
        <translation>복사하는 동안 %1이(가) 계속 바뀌었어요.</translation>
    </message>
    <message>
        <source>Stop the program that writes to it, or list it in .gitignore.</source>
        <translation>그곳에 쓰는 프로그램을 멈추거나 .gitignore에 적으세요.</translation>
    </message>
    <message>
        <source>Left out because it looks like a key or password: %1.</source>
        <translation>키나 비밀번호처럼 보여 뺐어요: %1.</translation>
    </message>
    <message>
        <source>Left out because names with a leading dot are not published: %1.</source>
        <translation>점으로 시작하는 이름은 게시하지 않아 뺐어요: %1.</translation>
    </message>
    <message>
        <source>Check its permissions, or list it in .gitignore.</source>
        <translation>권한을 확인하거나 .gitignore에 적으세요.</translation>
    </message>
    <message>
        <source>Mend it in the AWS config file, then try again.</source>
        <translation>AWS 설정 파일에서 고친 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Mend that line of the file, then try again.</source>
        <translation>파일의 그 줄을 고친 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Mend what AWS names, then try again.</source>
        <translation>AWS가 짚은 것을 고친 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Most of it is in %1. List it in .gitignore, or choose a smaller folder.</source>
        <translation>대부분이 %1에 있어요. .gitignore에 적거나 더 작은 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files.</source>
        <translation>%1에 파일이 %2개보다 많아요.</translation>
    </message>
    <message>
        <source>%1 holds more than %2.</source>
        <translation>%1이(가) %2보다 커요.</translation>
    </message>
    <message>
        <source>There is nothing to deploy: no folder, address or project was named.</source>
        <translation>배포할 것이 없어요. 폴더, 주소, 프로젝트를 적지 않았어요.</translation>
    </message>
    <message>
        <source>Name a folder: shipctl deploy .</source>
        <translation>폴더를 적으세요: shipctl deploy .</translation>
    </message>
    <message>
        <source>%1 is %2; there is nothing to try again.</source>
        <translation>%1은(는) %2 상태라서 다시 시도할 것이 없어요.</translation>
    </message>
    <message>
        <source>`shipctl doctor --help` shows what it takes.</source>
        <translation>`shipctl doctor --help`에서 쓰는 법을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>`shipctl redeploy %1` deploys the same again.</source>
        <translation>`shipctl redeploy %1`로 같은 것을 다시 배포할 수 있어요.</translation>
    </message>
    <message>
        <source>%1 is Current already.</source>
        <translation>%1은(는) 이미 현재 릴리스예요.</translation>
    </message>
    <message>
        <source>`shipctl list` shows the others.</source>
        <translation>`shipctl list`로 다른 것을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 cannot be made Current again: its files were pruned.</source>
        <translation>%1은(는) 다시 현재로 만들 수 없어요. 파일이 정리됐어요.</translation>
    </message>
    <message>
        <source>Rebuild it: shipctl redeploy %1</source>
        <translation>다시 빌드하세요: shipctl redeploy %1</translation>
    </message>
    <message>
        <source>%1 has no earlier release to go back to.</source>
        <translation>%1에는 되돌릴 이전 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>`shipctl list --project %1` shows its deployments.</source>
        <translation>`shipctl list --project %1`로 배포를 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 cannot be promoted: its files were pruned.</source>
        <translation>%1은(는) 공개할 수 없어요. 파일이 정리되어 없어졌어요.</translation>
    </message>
    <message>
        <source>%1 cannot be promoted: it is %2.</source>
        <translation>%1은(는) 공개할 수 없어요. %2 상태예요.</translation>
    </message>
    <message>
        <source>Only a staged or an earlier ready release can be promoted.</source>
        <translation>공개 전이거나 이전의 완료된 릴리스만 공개할 수 있어요.</translation>
    </message>
    <message>
        <source>%1 is %2; there is nothing to cancel.</source>
        <translation>%1은(는) %2 상태라서 취소할 것이 없어요.</translation>
    </message>
    <message>
        <source>`shipctl rollback` goes back to an earlier release.</source>
        <translation>`shipctl rollback`으로 이전 릴리스로 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>Nothing: it runs on this computer.</source>
        <translation>없음: 이 컴퓨터에서 실행돼요.</translation>
    </message>
    <message>
        <source>That variable is no longer kept.</source>
        <translation>그 변수는 더 이상 보관하지 않아요.</translation>
    </message>
    <message>
        <source>`shipctl vars &lt;project&gt;` lists them.</source>
        <translation>`shipctl vars &lt;project&gt;`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 found: %2</source>
        <translation>%1 있음: %2</translation>
    </message>
    <message>
        <source>Free some disk space: a build needs about 1 GB.</source>
        <translation>디스크 공간을 만드세요. 빌드에는 1GB쯤 필요해요.</translation>
    </message>
    <message>
        <source>The database is sound: %1</source>
        <translation>데이터베이스가 온전해요: %1</translation>
    </message>
    <message>
        <source>git is not installed: Git addresses cannot be deployed, folders can.</source>
        <translation>git이 설치되어 있지 않아요. Git 주소는 배포할 수 없고 폴더는 할 수 있어요.</translation>
    </message>
    <message>
        <source>nginx is not installed: it serves what Shipdeck builds.</source>
        <translation>nginx가 설치되어 있지 않아요. Shipdeck이 빌드한 것을 제공하는 프로그램이에요.</translation>
    </message>
    <message>
        <source>python3 is not installed: Python apps cannot be built.</source>
        <translation>python3이 설치되어 있지 않아요. Python 앱은 빌드할 수 없어요.</translation>
    </message>
    <message>
        <source>Builds run in a sandbox.</source>
        <translation>빌드는 샌드박스에서 실행돼요.</translation>
    </message>
    <message>
        <source>Secrets are kept by %1.</source>
        <translation>비밀 값은 %1에 보관해요.</translation>
    </message>
    <message>
        <source>The keyring is locked: secret variables cannot be read now.</source>
        <translation>키링이 잠겨 있어 지금은 비밀 변수를 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>Unlock the keyring of your desktop.</source>
        <translation>데스크톱의 키링을 잠금 해제하세요.</translation>
    </message>
    <message>
        <source>There is no keyring: secret variables cannot be kept.</source>
        <translation>키링이 없어 비밀 변수를 보관할 수 없어요.</translation>
    </message>
    <message>
        <source>The agent is running.</source>
        <translation>에이전트가 실행 중이에요.</translation>
    </message>
    <message>
        <source>The agent is not running; it starts when there is something to do.</source>
        <translation>에이전트가 실행 중이 아니에요. 할 일이 생기면 시작해요.</translation>
    </message>
    <message>
        <source>Shipdeck was stopped in the middle of this; it carries on from its journal.</source>
        <translation>이 작업 중에 Shipdeck이 멈췄어요. 기록에서 이어서 계속해요.</translation>
    </message>
    <message>
        <source>Shipdeck died three times at the same step, so it took back what it had begun.</source>
        <translation>Shipdeck이 같은 단계에서 세 번 멈춰서 시작한 것을 되돌렸어요.</translation>
    </message>
    <message>
        <source>Look at the end of the log and at `shipctl doctor`, then deploy again.</source>
        <translation>로그의 끝과 `shipctl doctor`를 확인한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Not all of it could be taken back. This may still be there: %1.</source>
        <translation>모두 되돌리지는 못했어요. 아직 남아 있을 수 있는 것: %1.</translation>
    </message>
    <message>
        <source>Deploy again, or remove the project; both clear it away.</source>
        <translation>다시 배포하거나 프로젝트를 제거하세요. 둘 다 깨끗이 치워요.</translation>
    </message>
    <message>
        <source>$ %1</source>
        <translation>$ %1</translation>
    </message>
    <message>
        <source>`%1` ended with exit code %2.</source>
        <translation>`%1`이(가) 종료 코드 %2(으)로 끝났어요.</translation>
    </message>
    <message>
        <source>The command tried to reach the internet, but builds have no network.</source>
        <translation>명령이 인터넷에 연결하려 했지만 빌드는 네트워크를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>The command tried to reach %1, but builds have no network.</source>
        <translation>명령이 %1에 연결하려 했지만 빌드는 네트워크를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>If you trust this code with its build variables, allow it the network: shipctl settings %1 network=on, then deploy again.</source>
        <translation>이 코드에 빌드 변수를 맡길 수 있다면 네트워크를 허용하세요: shipctl settings %1 network=on. 그런 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Add it to the project&apos;s variables, then deploy again: shipctl vars %1 %2=…</source>
        <translation>프로젝트 변수에 추가한 다음 다시 배포하세요: shipctl vars %1 %2=…</translation>
    </message>
    <message>
        <source>Give it more memory: shipctl settings %1 memory=%2. Or let it use less, for example with fewer workers.</source>
        <translation>메모리를 늘리세요: shipctl settings %1 memory=%2. 또는 작업자 수를 줄여 메모리를 덜 쓰게 하세요.</translation>
    </message>
    <message>
        <source>%1 names the output folder %2.</source>
        <translation>출력 폴더 %2은(는) %1에서 정했어요.</translation>
    </message>
    <message>
        <source>The build wrote into %1: set `output: %1` in shipdeck.yml.</source>
        <translation>빌드 결과가 %1 폴더에 있어요. shipdeck.yml에 `output: %1`을 쓰세요.</translation>
    </message>
    <message>
        <source>Read the end of the log; run the same command in your own copy to try it.</source>
        <translation>로그의 끝을 읽어 보고, 내 사본에서 같은 명령을 실행해 보세요.</translation>
    </message>
    <message>
        <source>Nothing to build</source>
        <translation>빌드할 것이 없어요</translation>
    </message>
    <message>
        <source>Build in a sandbox with network</source>
        <translation>네트워크가 있는 샌드박스에서 빌드</translation>
    </message>
    <message>
        <source>Build in a sandbox with network, because of %1</source>
        <translation>네트워크가 있는 샌드박스에서 빌드 (이유: %1)</translation>
    </message>
    <message>
        <source>Build in a sandbox without network</source>
        <translation>네트워크가 없는 샌드박스에서 빌드</translation>
    </message>
    <message>
        <source>the same as %1</source>
        <translation>%1와(과) 같음</translation>
    </message>
    <message>
        <source>Nothing to deploy: %1 is already Current.</source>
        <translation>배포할 것이 없어요. %1이(가) 이미 현재 릴리스예요.</translation>
    </message>
    <message>
        <source>`--force` deploys it again.</source>
        <translation>`--force`로 다시 배포할 수 있어요.</translation>
    </message>
    <message>
        <source>Recognise what it is</source>
        <translation>무엇인지 알아보기</translation>
    </message>
    <message>
        <source>There is more than one app here: %1.</source>
        <translation>여기에 앱이 여러 개 있어요: %1.</translation>
    </message>
    <message>
        <source>Choose one: --root %1</source>
        <translation>하나를 고르세요: --root %1</translation>
    </message>
    <message>
        <source>The same source, tools and variables were built before: that artifact is used again (--no-cache rebuilds).</source>
        <translation>같은 소스, 도구, 변수로 빌드한 적이 있어 그 결과물을 다시 써요(--no-cache로 새로 빌드).</translation>
    </message>
    <message>
        <source>Only %1 MB are free where Shipdeck builds (%2).</source>
        <translation>Shipdeck이 빌드하는 곳(%2)에 %1MB만 남았어요.</translation>
    </message>
    <message>
        <source>Fetch %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>a work copy in Shipdeck&apos;s cache</source>
        <translation>Shipdeck 캐시 안의 작업 사본</translation>
    </message>
    <message>
        <source>The work copy is removed.</source>
        <translation>작업 사본을 지워요.</translation>
    </message>
    <message>
        <source>the artifact of %1 is used again</source>
        <translation>%1의 빌드 결과물을 다시 써요</translation>
    </message>
    <message>
        <source>Nothing that a build could see has changed: the artifact of %1 is used again.</source>
        <translation>빌드에 영향을 주는 것이 바뀌지 않아 %1의 빌드 결과물을 다시 써요.</translation>
    </message>
    <message>
        <source>%1 files, %2 kB</source>
        <translation>파일 %1개, %2kB</translation>
    </message>
    <message>
        <source>Nothing to install</source>
        <translation>설치할 것이 없어요</translation>
    </message>
    <message>
        <source>Install dependencies in a sandbox with network</source>
        <translation>네트워크가 있는 샌드박스에서 의존성 설치</translation>
    </message>
    <message>
        <source>unchanged, kept from the build before</source>
        <translation>바뀌지 않아 이전 빌드의 것을 그대로 둠</translation>
    </message>
    <message>
        <source>%1 and the tools are unchanged: the installed packages of the build before are used again.</source>
        <translation>%1와(과) 도구가 바뀌지 않아 이전 빌드에서 설치한 패키지를 다시 써요.</translation>
    </message>
    <message>
        <source>Make sure that nginx runs on this computer</source>
        <translation>이 컴퓨터에서 nginx가 돌게 하기</translation>
    </message>
    <message>
        <source>nginx, on 127.0.0.1 only, if it does not run yet</source>
        <translation>nginx, 127.0.0.1에서만, 아직 돌지 않을 때</translation>
    </message>
    <message>
        <source>nginx is stopped if it serves nothing else.</source>
        <translation>다른 것을 제공하지 않으면 nginx를 멈춰요.</translation>
    </message>
    <message>
        <source>nginx answers on port %1</source>
        <translation>nginx가 포트 %1에서 응답해요</translation>
    </message>
    <message>
        <source>Place the release under its own address</source>
        <translation>릴리스를 자체 주소에 두기</translation>
    </message>
    <message>
        <source>The release is removed again.</source>
        <translation>릴리스를 다시 지워요.</translation>
    </message>
    <message>
        <source>Nothing to start: files are served by nginx</source>
        <translation>시작할 것이 없어요. 파일은 nginx가 제공해요</translation>
    </message>
    <message>
        <source>Start the server beside the one that runs</source>
        <translation>돌고 있는 서버 옆에 새 서버 시작</translation>
    </message>
    <message>
        <source>a process in a sandbox with its own network</source>
        <translation>자체 네트워크를 가진 샌드박스 안의 프로세스</translation>
    </message>
    <message>
        <source>The server is stopped.</source>
        <translation>서버를 멈춰요.</translation>
    </message>
    <message>
        <source>Starting `%1`</source>
        <translation>`%1` 시작하는 중</translation>
    </message>
    <message>
        <source>listening on port %1</source>
        <translation>포트 %1에서 듣는 중</translation>
    </message>
    <message>
        <source>Ask the new release for a page</source>
        <translation>새 릴리스에 페이지 요청하기</translation>
    </message>
    <message>
        <source>The new release answers %1 with status %2.</source>
        <translation>새 릴리스가 %1에 상태 %2(으)로 응답해요.</translation>
    </message>
    <message>
        <source>Look at the server&apos;s own log: shipctl logs %1 --server</source>
        <translation>서버의 자체 로그를 확인하세요: shipctl logs %1 --server</translation>
    </message>
    <message>
        <source>status %1 in %2 ms</source>
        <translation>상태 %1, %2ms</translation>
    </message>
    <message>
        <source>Send visitors to the new release</source>
        <translation>방문자를 새 릴리스로 보내기</translation>
    </message>
    <message>
        <source>Leave the new release staged: visitors stay on %1, which is pinned</source>
        <translation>새 릴리스는 공개하지 않고 대기: 고정된 %1 릴리스를 계속 제공</translation>
    </message>
    <message>
        <source>The pin of %1 has ended: new deployments go live again.</source>
        <translation>%1 고정을 해제했어요. 이제 새 배포가 다시 공개돼요.</translation>
    </message>
    <message>
        <source>%1 is pinned to %2, so this release will be staged: visitors do not get it. Promote it to make it live, or end the pin first: shipctl unpin %3</source>
        <translation>%1 환경은 %2 릴리스에 고정되어 있어요. 이 릴리스는 공개되지 않고 대기해요. 공개하려면 승격하거나 먼저 고정을 해제하세요: shipctl unpin %3</translation>
    </message>
    <message>
        <source>Visitors are sent back to the release before.</source>
        <translation>방문자를 이전 릴리스로 되돌려 보내요.</translation>
    </message>
    <message>
        <source>staged: %1 is pinned</source>
        <translation>공개 전: %1이(가) 고정됨</translation>
    </message>
    <message>
        <source>%1 answers with this release in %2 ms</source>
        <translation>%1이(가) 이 릴리스로 %2ms 만에 응답해요</translation>
    </message>
    <message>
        <source>Make an immutable artifact, named by its SHA-256</source>
        <translation>SHA-256으로 이름 붙인 바뀌지 않는 결과물 만들기</translation>
    </message>
    <message>
        <source>an artifact of %1</source>
        <translation>%1의 빌드 결과물</translation>
    </message>
    <message>
        <source>artifact used again</source>
        <translation>빌드 결과물 다시 씀</translation>
    </message>
    <message>
        <source>The caches could not be kept: %1</source>
        <translation>캐시를 보관하지 못했어요: %1</translation>
    </message>
    <message>
        <source>Take the site off this computer</source>
        <translation>사이트를 이 컴퓨터에서 내리기</translation>
    </message>
    <message>
        <source>Remove artifacts, logs and caches</source>
        <translation>빌드 결과물, 로그, 캐시 지우기</translation>
    </message>
    <message>
        <source>every artifact, log and cache of %1</source>
        <translation>%1의 모든 빌드 결과물, 로그, 캐시</translation>
    </message>
    <message>
        <source>Forget the project, its history and its secrets</source>
        <translation>프로젝트와 기록, 비밀 값 지우기</translation>
    </message>
    <message>
        <source>the project %1</source>
        <translation>프로젝트 %1</translation>
    </message>
    <message>
        <source>Something of %1 is still there: %2</source>
        <translation>%1의 일부가 아직 남아 있어요: %2</translation>
    </message>
    <message>
        <source>Run `shipctl remove` again.</source>
        <translation>`shipctl remove`를 다시 실행하세요.</translation>
    </message>
    <message>
        <source>A variable that this deployment was made with is no longer kept.</source>
        <translation>이 배포를 만들 때 쓴 변수를 더 이상 보관하지 않아요.</translation>
    </message>
    <message>
        <source>Deploy again with today&apos;s variables.</source>
        <translation>지금의 변수로 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Data folders are not rolled back: all releases share them. What a server wrote elsewhere in its own folder belongs to its release and is not carried over.</source>
        <translation>데이터 폴더는 되돌리지 않아요. 모든 릴리스가 함께 써요. 서버가 자기 폴더의 다른 곳에 쓴 파일은 그 릴리스에만 있고 옮겨지지 않아요.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>중지됨.</translation>
    </message>
    <message>
        <source>Start it: shipctl start %1</source>
        <translation>시작하기: shipctl start %1</translation>
    </message>
    <message>
        <source>There can be no folder %1: a link or a file stands in its place.</source>
        <translation>%1 폴더를 만들 수 없어요. 그 자리에 링크나 파일이 있어요.</translation>
    </message>
    <message>
        <source>Make it a folder, or choose another one.</source>
        <translation>폴더로 바꾸거나 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>%1 폴더를 만들지 못했어요.</translation>
    </message>
    <message>
        <source>&quot;data&quot; has to be a list of folders.</source>
        <translation>&quot;data&quot;는 폴더 목록이어야 해요.</translation>
    </message>
    <message>
        <source>%1 does not run on this computer.</source>
        <translation>%1: 이 컴퓨터에서 실행되지 않아요.</translation>
    </message>
    <message>
        <source>Only sites on this computer can be stopped and started.</source>
        <translation>이 컴퓨터의 사이트만 중지하고 시작할 수 있어요.</translation>
    </message>
    <message>
        <source>%1 has no live release in %2.</source>
        <translation>%1: %2 환경에 현재 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>Deploy it first.</source>
        <translation>먼저 배포하세요.</translation>
    </message>
    <message>
        <source>Data folders that all releases share: %1</source>
        <translation>모든 릴리스가 함께 쓰는 데이터 폴더: %1</translation>
    </message>
    <message>
        <source>Delete data folders</source>
        <translation>데이터 폴더 삭제</translation>
    </message>
    <message>
        <source>It also deletes the %1.</source>
        <translation>함께 삭제돼요: %1.</translation>
    </message>
    <message>
        <source>A window or a command started the agent again.</source>
        <translation>창이나 명령이 에이전트를 다시 시작했어요.</translation>
    </message>
    <message>
        <source>Close Shipdeck&apos;s window, then try again.</source>
        <translation>Shipdeck 창을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>There are more than %1 data folders.</source>
        <translation>데이터 폴더가 %1개보다 많아요.</translation>
    </message>
    <message>
        <source>The data folder &quot;%1&quot; is not a folder inside the app.</source>
        <translation>데이터 폴더 &quot;%1&quot;은(는) 앱 안의 폴더가 아니에요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; holds code, not data.</source>
        <translation>&quot;%1&quot;에는 데이터가 아니라 코드가 있어요.</translation>
    </message>
    <message>
        <source>The name of the data folder &quot;%1&quot; is too long.</source>
        <translation>데이터 폴더 &quot;%1&quot;의 이름이 너무 길어요.</translation>
    </message>
    <message>
        <source>The data folder &quot;%1&quot; contains another one.</source>
        <translation>데이터 폴더 &quot;%1&quot; 안에 다른 데이터 폴더가 있어요.</translation>
    </message>
    <message>
        <source>Name folders inside the app, none inside another: data: [uploads, db]</source>
        <translation>앱 안의 폴더를 서로 겹치지 않게 적으세요: data: [uploads, db]</translation>
    </message>
    <message>
        <source>`data` is ignored: a static site has no server that could write there.</source>
        <translation>`data`는 쓰이지 않아요. 정적 사이트에는 파일을 쓸 서버가 없어요.</translation>
    </message>
    <message>
        <source>%1 stores files in %2. Each deployment starts with a new copy: to keep what is stored there, add `data: [%2]` to shipdeck.yml.</source>
        <translation>%1: %2에 파일을 저장해요. 배포할 때마다 새 사본으로 시작하므로, 저장한 것을 유지하려면 shipdeck.yml에 `data: [%2]`를 추가하세요.</translation>
    </message>
    <message>
        <source>%1 is a database. Each deployment starts with a new copy: to keep what is stored there, add `data: [%2]` to shipdeck.yml.</source>
        <translation>%1은(는) 데이터베이스예요. 배포할 때마다 새 사본으로 시작하므로, 저장한 것을 유지하려면 shipdeck.yml에 `data: [%2]`를 추가하세요.</translation>
    </message>
    <message>
        <source>%1 is a database. Each deployment starts with a new copy: to keep what is stored there, let the app open it in a folder, and add that to shipdeck.yml: `data: [db]`.</source>
        <translation>%1은(는) 데이터베이스예요. 배포할 때마다 새 사본으로 시작하므로, 저장한 것을 유지하려면 앱이 폴더 안의 파일을 열게 하고 그 폴더를 shipdeck.yml에 추가하세요: `data: [db]`.</translation>
    </message>
    <message>
        <source>The data could not be written to %1.</source>
        <translation>데이터를 %1에 쓰지 못했어요.</translation>
    </message>
    <message>
        <source>Check the free space and the permissions of that folder, then try again.</source>
        <translation>그 폴더의 남은 공간과 권한을 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 has no data folders in %2.</source>
        <translation>%1: %2 환경에 데이터 폴더가 없어요.</translation>
    </message>
    <message>
        <source>`shipctl data list %1` lists them.</source>
        <translation>`shipctl data list %1`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 already exists.</source>
        <translation>%1이(가) 이미 있어요.</translation>
    </message>
    <message>
        <source>Choose another name, or delete it first.</source>
        <translation>다른 이름을 쓰거나 먼저 삭제하세요.</translation>
    </message>
    <message>
        <source>Data folders need a sandbox, which this computer does not allow.</source>
        <translation>데이터 폴더에는 샌드박스가 필요한데, 이 컴퓨터에서는 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>`shipctl doctor` tells how to allow it.</source>
        <translation>`shipctl doctor`에서 허용하는 방법을 알려 줘요.</translation>
    </message>
    <message>
        <source>data folder %1 of %2, %3</source>
        <translation>%2 환경의 데이터 폴더 %1, %3</translation>
    </message>
    <message>
        <source>The server wrote %1 beside its code, and the next release starts without that. To keep it, let the app write into a folder, and name that in shipdeck.yml: `data: [db]`.</source>
        <translation>서버가 코드 옆에 %1을(를) 썼고, 다음 릴리스에는 없어요. 유지하려면 앱이 폴더 안에 쓰게 하고 그 폴더를 shipdeck.yml에 적으세요: `data: [db]`.</translation>
    </message>
    <message>
        <source>The server wrote %1 into its own folder, and the next release starts without that. To keep it, add this to shipdeck.yml: `data: [%2]`.</source>
        <translation>서버가 자기 폴더에 %1을(를) 썼고, 다음 릴리스에는 없어요. 유지하려면 shipdeck.yml에 추가하세요: `data: [%2]`.</translation>
    </message>
    <message>
        <source>Stop the site and its servers</source>
        <translation>사이트와 서버 중지</translation>
    </message>
    <message>
        <source>Start the site and its server</source>
        <translation>사이트와 서버 시작</translation>
    </message>
    <message>
        <source>The agent, nginx and %1 servers have ended. The next command or the window starts them again, except for sites that you stopped.</source>
        <translation>에이전트와 nginx, 서버 %1개를 종료했어요. 다음 명령이나 창이 다시 시작하지만, 직접 중지한 사이트는 제외돼요.</translation>
    </message>
    <message>
        <source>Use `shipctl data list &lt;project&gt;` or `shipctl data export &lt;project&gt; &lt;file&gt;`.</source>
        <translation>`shipctl data list &lt;project&gt;` 또는 `shipctl data export &lt;project&gt; &lt;file&gt;`을 쓰세요.</translation>
    </message>
    <message>
        <source>%1, %2 is stopped until you start or deploy it.</source>
        <translation>%1, %2: 시작하거나 배포할 때까지 중지돼요.</translation>
    </message>
    <message>
        <source>%1, %2 is running.</source>
        <translation>%1, %2: 실행 중이에요.</translation>
    </message>
    <message>
        <source>The data of %1, %2 is in %3.</source>
        <translation>%1, %2의 데이터를 %3에 저장했어요.</translation>
    </message>
    <message>
        <source>%1 has no data folders. Add `data: [uploads]` to its shipdeck.yml, or: shipctl settings %1 data=uploads</source>
        <translation>%1에는 데이터 폴더가 없어요. shipdeck.yml에 `data: [uploads]`를 추가하거나, shipctl settings %1 data=uploads</translation>
    </message>
    <message>
        <source>Nothing says how to start this app.</source>
        <translation>이 앱을 시작하는 방법이 나와 있지 않아요.</translation>
    </message>
    <message>
        <source>Add a `start` script to package.json, a Procfile, or `start:` to shipdeck.yml.</source>
        <translation>package.json에 `start` 스크립트를 추가하거나, Procfile이나 shipdeck.yml의 `start:`에 적으세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has to be a file inside the app&apos;s folder.</source>
        <translation>&quot;%1&quot;은(는) 앱 폴더 안의 파일이어야 해요.</translation>
    </message>
    <message>
        <source>Give it relative to the app&apos;s folder.</source>
        <translation>앱 폴더를 기준으로 적으세요.</translation>
    </message>
    <message>
        <source>The tests left no report at %1, which `report` in shipdeck.yml names.</source>
        <translation>테스트가 shipdeck.yml의 `report`에 적힌 %1에 보고서를 남기지 않았어요.</translation>
    </message>
    <message>
        <source>%1 is no report of tests (JUnit, or TAP in a file *.tap).</source>
        <translation>%1은(는) 테스트 보고서(JUnit 또는 *.tap 파일의 TAP)가 아니에요.</translation>
    </message>
    <message>
        <source>Mend the tests or the code; the log and the report say which.</source>
        <translation>테스트나 코드를 고치세요. 무엇이 실패했는지는 로그와 보고서에 나와요.</translation>
    </message>
    <message>
        <source>No tests found</source>
        <translation>테스트를 찾지 못했어요</translation>
    </message>
    <message>
        <source>Run it in a terminal to see what it needs.</source>
        <translation>터미널에서 실행해 무엇이 필요한지 확인해 주세요.</translation>
    </message>
    <message>
        <source>Run the tests, if the project asks for it (test rule: off, warn or block)</source>
        <translation>프로젝트가 원하면 테스트 실행(테스트 규칙: off, warn, block)</translation>
    </message>
    <message>
        <source>no tests found</source>
        <translation>테스트를 찾지 못함</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>%1 passed, %2 failed, %3 skipped</source>
        <translation>%1개 통과, %2개 실패, %3개 건너뜀</translation>
    </message>
    <message>
        <source>failed, which this project only warns of</source>
        <translation>실패, 이 프로젝트에서는 경고만 함</translation>
    </message>
    <message>
        <source>The tests failed; the rule of this project is to warn and go on.</source>
        <translation>테스트가 실패했어요. 이 프로젝트의 규칙은 경고하고 계속하는 거예요.</translation>
    </message>
    <message>
        <source>%1 is answered by release %2, not by %3.</source>
        <translation>%1에 릴리스 %3이(가) 아니라 %2이(가) 응답해요.</translation>
    </message>
    <message>
        <source>Try again; something else moved this site.</source>
        <translation>다시 시도하세요. 다른 무언가가 이 사이트를 옮겼어요.</translation>
    </message>
    <message>
        <source>%1 answers with status %2.</source>
        <translation>%1이(가) 상태 %2(으)로 응답해요.</translation>
    </message>
    <message>
        <source>Look at the log of the app, or set another path to check.</source>
        <translation>앱의 로그를 확인하거나 확인할 경로를 다르게 정하세요.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is used by another program.</source>
        <translation>이 컴퓨터의 포트 %1을(를) 다른 프로그램이 쓰고 있어요.</translation>
    </message>
    <message>
        <source>Port %1 of this computer is used by %2.</source>
        <translation>이 컴퓨터의 포트 %1을(를) %2이(가) 쓰고 있어요.</translation>
    </message>
    <message>
        <source>nginx does not accept its new configuration; the one before stays in use.</source>
        <translation>nginx가 새 설정을 받아들이지 않아 이전 설정을 그대로 써요.</translation>
    </message>
    <message>
        <source>Look at your own settings in %1.</source>
        <translation>%1에 있는 내 설정을 확인하세요.</translation>
    </message>
    <message>
        <source>nginx could not be stopped.</source>
        <translation>nginx를 멈추지 못했어요.</translation>
    </message>
    <message>
        <source>End process %1, then try again.</source>
        <translation>프로세스 %1을(를) 끝낸 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>nginx ended right after its start.</source>
        <translation>nginx가 시작하자마자 끝났어요.</translation>
    </message>
    <message>
        <source>Look at %1.</source>
        <translation>%1을(를) 확인하세요.</translation>
    </message>
    <message>
        <source>nginx runs but does not answer with its new configuration.</source>
        <translation>nginx가 돌지만 새 설정으로 응답하지 않아요.</translation>
    </message>
    <message>
        <source>http://%1%2 did not answer.</source>
        <translation>http://%1%2이(가) 응답하지 않았어요.</translation>
    </message>
    <message>
        <source>Look at the log of the app for what it was doing.</source>
        <translation>앱의 로그에서 무엇을 하고 있었는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 is not the name of a release.</source>
        <translation>%1은(는) 릴리스 이름이 아니에요.</translation>
    </message>
    <message>
        <source>Use SSO or a role: nothing limits the root user.</source>
        <translation>SSO나 역할을 써 주세요. 루트 사용자에게는 제한이 없어요.</translation>
    </message>
    <message>
        <source>Use the id that `shipctl list` shows.</source>
        <translation>`shipctl list`에 나오는 id를 쓰세요.</translation>
    </message>
    <message>
        <source>The folder to serve, %1, is not there.</source>
        <translation>제공할 폴더 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>Deploy again; the artifact is then made anew.</source>
        <translation>다시 배포하세요. 그러면 빌드 결과물을 새로 만들어요.</translation>
    </message>
    <message>
        <source>Release %1 of %2 is not on this computer.</source>
        <translation>%2의 릴리스 %1이(가) 이 컴퓨터에 없어요.</translation>
    </message>
    <message>
        <source>Choose another release, or deploy again.</source>
        <translation>다른 릴리스를 고르거나 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Release %1 of %2 is Current.</source>
        <translation>%2의 릴리스 %1은(는) 현재 릴리스예요.</translation>
    </message>
    <message>
        <source>Make another release Current first.</source>
        <translation>먼저 다른 릴리스를 현재로 만드세요.</translation>
    </message>
    <message>
        <source>It is not running.</source>
        <translation>실행 중이 아니에요.</translation>
    </message>
    <message>
        <source>It is starting.</source>
        <translation>시작하는 중이에요.</translation>
    </message>
    <message>
        <source>It runs.</source>
        <translation>실행 중이에요.</translation>
    </message>
    <message>
        <source>It ended with code %1 and is started again in %2 s.</source>
        <translation>코드 %1(으)로 끝나서 %2초 뒤에 다시 시작해요.</translation>
    </message>
    <message>
        <source>It crashed %1 times in a row, each time within a minute of its start, last with code %2. The next try is in %3 s.</source>
        <translation>시작한 지 1분 안에 연달아 %1번 멈췄고 마지막 코드는 %2예요. 다음 시도는 %3초 뒤예요.</translation>
    </message>
    <message>
        <source>It is being stopped.</source>
        <translation>멈추는 중이에요.</translation>
    </message>
    <message>
        <source>It was told to listen on port %1 but listens on port %2; visitors are sent there.</source>
        <translation>포트 %1에서 듣게 했지만 포트 %2에서 들어요. 방문자를 그쪽으로 보내요.</translation>
    </message>
    <message>
        <source>It has no way to the internet; its own log says why. It is tried again.</source>
        <translation>인터넷에 연결되지 않았어요. 이유는 서버 로그에 있고, 다시 시도하고 있어요.</translation>
    </message>
    <message>
        <source>The server runs, but did not listen on any port within %1 s.</source>
        <translation>서버가 돌지만 %1초 안에 어느 포트에서도 듣지 않았어요.</translation>
    </message>
    <message>
        <source>Make it listen on the port in the variable %1.</source>
        <translation>변수 %1에 든 포트에서 듣게 하세요.</translation>
    </message>
    <message>
        <source>The server ended with code %1 before it listened.</source>
        <translation>서버가 듣기 전에 코드 %1(으)로 끝났어요.</translation>
    </message>
    <message>
        <source>Look at its last lines; the start command was: %1</source>
        <translation>마지막 줄을 확인하세요. 시작 명령은 다음과 같았어요: %1</translation>
    </message>
    <message>
        <source>The sandbox for the server could not be started.</source>
        <translation>서버의 샌드박스를 시작하지 못했어요.</translation>
    </message>
    <message>
        <source>Run `shipctl doctor` to see what this computer lacks.</source>
        <translation>`shipctl doctor`를 실행하면 이 컴퓨터에 없는 것을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>The log %1 could not be opened.</source>
        <translation>로그 %1을(를) 열지 못했어요.</translation>
    </message>
    <message>
        <source>Check the permissions and the free space of that folder.</source>
        <translation>그 폴더의 권한과 남은 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>There is nothing to search for.</source>
        <translation>찾을 말이 없어요.</translation>
    </message>
    <message>
        <source>Type a text that stands on one line.</source>
        <translation>한 줄에 들어 있는 글을 입력하세요.</translation>
    </message>
    <message>
        <source>This expression takes too long on this log.</source>
        <translation>이 로그에서 이 표현은 너무 오래 걸려요.</translation>
    </message>
    <message>
        <source>Make it more precise; repeats within repeats, such as (a+)+, are costly.</source>
        <translation>더 정확하게 쓰세요. (a+)+처럼 반복 안의 반복은 오래 걸려요.</translation>
    </message>
    <message>
        <source>The log %1 can&apos;t be written.</source>
        <translation>로그 %1에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and the free space.</source>
        <translation>폴더의 권한과 남은 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>Another process is writing the log %1.</source>
        <translation>다른 프로세스가 로그 %1에 쓰고 있어요.</translation>
    </message>
    <message>
        <source>Wait until it has finished.</source>
        <translation>끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>This log has reached its limit of %1: what the tools print from here on is not stored, and they go on. Raise it: shipctl settings logLimit=%2</source>
        <translation>이 로그가 한도 %1에 닿았어요. 이제부터 도구가 출력하는 것은 저장하지 않고 빌드는 계속해요. 늘리려면: shipctl settings logLimit=%2</translation>
    </message>
    <message>
        <source>Shipdeck keeps %1; its disk budget is %2.</source>
        <translation>Shipdeck이 %1를 쓰고 있어요. 디스크 한도는 %2예요.</translation>
    </message>
    <message>
        <source>Shipdeck keeps %1, more than its disk budget of %2.</source>
        <translation>Shipdeck이 %1를 쓰고 있어요. 디스크 한도 %2를 넘었어요.</translation>
    </message>
    <message>
        <source>What can go, goes with the next deployment. Raise the budget, shipctl settings diskBudget=%1, or remove projects.</source>
        <translation>지울 수 있는 것은 다음 배포 때 지워요. shipctl settings diskBudget=%1 명령으로 한도를 늘리거나 프로젝트를 지우세요.</translation>
    </message>
    <message>
        <source>This log was pruned on %1 to keep within the disk budget of %2.</source>
        <translation>이 로그는 디스크 한도 %2를 지키려고 %1에 지웠어요.</translation>
    </message>
    <message>
        <source>Change the budget for later ones: shipctl settings diskBudget=%1</source>
        <translation>다음부터 한도를 바꾸려면: shipctl settings diskBudget=%1</translation>
    </message>
    <message>
        <source>Use a size from %1 to %2, for example 500MB or 20GB.</source>
        <translation>%1부터 %2까지의 크기를 쓰세요. 예: 500MB, 20GB.</translation>
    </message>
    <message>
        <source>The ssh key of the server of %1 is not the one this computer knows.</source>
        <translation>%1 서버의 ssh 키가 이 컴퓨터가 아는 키와 달라요.</translation>
    </message>
    <message>
        <source>Ask whoever manages the account for this permission.</source>
        <translation>계정을 관리하는 사람에게 이 권한을 요청해 주세요.</translation>
    </message>
    <message>
        <source>Ask whoever runs that server. If it has a new key: ssh-keygen -R %1, then connect once with ssh and check the key.</source>
        <translation>서버 관리자에게 확인하세요. 키가 바뀌었다면 ssh-keygen -R %1 다음에 ssh로 한 번 접속해 키를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 bytes of output are missing here: they could not be stored.</source>
        <translation>여기에 출력 %1바이트가 빠졌어요. 저장하지 못했어요.</translation>
    </message>
    <message>
        <source>A part of the log could not be stored.</source>
        <translation>로그의 일부를 저장하지 못했어요.</translation>
    </message>
    <message>
        <source>Make room on the disk; the log says how much is missing.</source>
        <translation>디스크에 공간을 만드세요. 얼마나 빠졌는지는 로그에 나와요.</translation>
    </message>
    <message>
        <source>The log %1 can&apos;t be read.</source>
        <translation>로그 %1을(를) 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>It may have been removed to keep the disk budget; deploy again to get a new one.</source>
        <translation>디스크 한도를 지키려고 지웠을 수 있어요. 다시 배포하면 새로 생겨요.</translation>
    </message>
    <message>
        <source>The expression has a mistake at character %1.</source>
        <translation>표현의 %1번째 글자에 실수가 있어요.</translation>
    </message>
    <message>
        <source>Correct it, or search for the text as it is.</source>
        <translation>고치거나 적은 그대로 검색하세요.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than %2 bytes and was stopped.</source>
        <translation>%1의 응답이 %2바이트보다 커서 멈췄어요.</translation>
    </message>
    <message>
        <source>Check that the address is the right one.</source>
        <translation>주소가 맞는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 sends on to %2, which is not safe to follow.</source>
        <translation>%1이(가) %2(으)로 보내는데, 따라가기에 안전하지 않아요.</translation>
    </message>
    <message>
        <source>Use the https address of where it should go.</source>
        <translation>가야 할 곳의 https 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 sends from one address to the next without end.</source>
        <translation>%1이(가) 주소에서 주소로 끝없이 보내요.</translation>
    </message>
    <message>
        <source>Check the address, or tell whoever runs that server.</source>
        <translation>주소를 확인하거나 그 서버를 운영하는 사람에게 알려 주세요.</translation>
    </message>
    <message>
        <source>Sign in again, then try again.</source>
        <translation>다시 로그인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check that this account may do that.</source>
        <translation>이 계정에 그 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>주소를 확인하세요.</translation>
    </message>
    <message>
        <source>Check the name and password in the proxy settings of this computer.</source>
        <translation>이 컴퓨터의 프록시 설정에서 이름과 비밀번호를 확인하세요.</translation>
    </message>
    <message>
        <source>Wait a while, then try again.</source>
        <translation>잠시 기다린 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Try again later; the trouble is on the server&apos;s side.</source>
        <translation>나중에 다시 시도하세요. 문제는 서버 쪽에 있어요.</translation>
    </message>
    <message>
        <source>Check the address and what was sent.</source>
        <translation>주소와 보낸 내용을 확인하세요.</translation>
    </message>
    <message>
        <source>%1 answered with status %2.</source>
        <translation>%1이(가) 상태 %2(으)로 응답했어요.</translation>
    </message>
    <message>
        <source>The connection to %1 broke before the answer was complete.</source>
        <translation>응답이 끝나기 전에 %1와(과)의 연결이 끊겼어요.</translation>
    </message>
    <message>
        <source>Check your network connection, then try again.</source>
        <translation>네트워크 연결을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 stopped answering.</source>
        <translation>%1이(가) 응답을 멈췄어요.</translation>
    </message>
    <message>
        <source>%1 could not be reached in time.</source>
        <translation>%1에 제때 닿지 못했어요.</translation>
    </message>
    <message>
        <source>No computer called %1 was found.</source>
        <translation>%1이라는 컴퓨터를 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Check the address and your network connection.</source>
        <translation>주소와 네트워크 연결을 확인하세요.</translation>
    </message>
    <message>
        <source>%1 refused the connection.</source>
        <translation>%1이(가) 연결을 거부했어요.</translation>
    </message>
    <message>
        <source>Check the address, and that the server runs.</source>
        <translation>주소를 확인하고 서버가 도는지 확인하세요.</translation>
    </message>
    <message>
        <source>The secure connection to %1 could not be made.</source>
        <translation>%1와(과) 보안 연결을 맺지 못했어요.</translation>
    </message>
    <message>
        <source>Check the clock of this computer; behind a company&apos;s proxy, name its certificate file in NODE_EXTRA_CA_CERTS.</source>
        <translation>이 컴퓨터의 시계를 확인하세요. 회사 프록시 뒤라면 그 인증서 파일을 NODE_EXTRA_CA_CERTS에 적으세요.</translation>
    </message>
    <message>
        <source>%1 could not be reached in time through the proxy %2.</source>
        <translation>프록시 %2을(를) 거쳐 %1에 제때 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>Check that the proxy runs; sign in again to use another, or none.</source>
        <translation>프록시가 켜져 있는지 확인하세요. 다른 프록시를 쓰거나 쓰지 않으려면 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>Check that the proxy runs, and its address in %1 of the environment; no_proxy names what is reached without it.</source>
        <translation>프록시가 켜져 있는지, 환경 변수 %1의 주소가 맞는지 확인하세요. 프록시 없이 연결할 곳은 no_proxy에 적으세요.</translation>
    </message>
    <message>
        <source>The proxy %1 could not be reached.</source>
        <translation>프록시 %1에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>The proxy %1 asks for a name and a password.</source>
        <translation>프록시 %1이(가) 이름과 비밀번호를 요구해요.</translation>
    </message>
    <message>
        <source>Give its address as http://name:password@%1.</source>
        <translation>주소를 http://name:password@%1처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>%1 could not be reached through the proxy %2.</source>
        <translation>프록시 %2을(를) 거쳐 %1에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>%1 is not an address that can be fetched.</source>
        <translation>%1은(는) 가져올 수 있는 주소가 아니에요.</translation>
    </message>
    <message>
        <source>Use an address that begins with https://.</source>
        <translation>https://로 시작하는 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1에 닿지 못했어요.</translation>
    </message>
    <message>
        <source>The checksum %1 can&apos;t be used.</source>
        <translation>체크섬 %1을(를) 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Use a checksum such as sha512- followed by base64.</source>
        <translation>sha512- 뒤에 base64가 오는 체크섬을 쓰세요.</translation>
    </message>
    <message>
        <source>The download is larger than %1 bytes and was stopped.</source>
        <translation>내려받는 것이 %1바이트보다 커서 멈췄어요.</translation>
    </message>
    <message>
        <source>What %1 sent is not what its checksum promises; it was thrown away.</source>
        <translation>%1이(가) 보낸 것이 체크섬과 달라서 버렸어요.</translation>
    </message>
    <message>
        <source>Try again; if it stays, ask whoever runs that server or your proxy.</source>
        <translation>다시 시도하세요. 계속되면 그 서버나 프록시를 운영하는 사람에게 물어보세요.</translation>
    </message>
    <message>
        <source>Correct that line (NAME=value), then try again.</source>
        <translation>그 줄을 고친 뒤(NAME=value) 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1:%2: the name of a variable is missing.</source>
        <translation>%1:%2: 변수 이름이 없어요.</translation>
    </message>
    <message>
        <source>%1:%2: “=” is missing after %3.</source>
        <translation>%1:%2: %3 뒤에 “=”가 없어요.</translation>
    </message>
    <message>
        <source>%1:%2: the quote of %3 is not closed.</source>
        <translation>%1:%2: %3의 따옴표가 닫히지 않았어요.</translation>
    </message>
    <message>
        <source>%1:%2: there is more behind the closing quote of %3.</source>
        <translation>%1:%2: %3의 닫는 따옴표 뒤에 무언가 더 있어요.</translation>
    </message>
    <message>
        <source>%1:%2: %3 was already set in line %4; this one counts.</source>
        <translation>%1:%2: %3은(는) %4번째 줄에서 이미 정했어요. 이 줄을 써요.</translation>
    </message>
    <message>
        <source>Save the file as plain text in UTF-8, then try again.</source>
        <translation>파일을 UTF-8 일반 텍스트로 저장한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check that it is a file of variables.</source>
        <translation>변수 파일이 맞는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1:%2: there is a NUL byte.</source>
        <translation>%1:%2: NUL 바이트가 있어요.</translation>
    </message>
    <message>
        <source>%1:%2: there are bytes that are not UTF-8.</source>
        <translation>%1:%2: UTF-8이 아닌 바이트가 있어요.</translation>
    </message>
    <message>
        <source>%1:%2: there is an invisible line separator.</source>
        <translation>%1:%2: 보이지 않는 줄 구분 문자가 있어요.</translation>
    </message>
    <message>
        <source>The value of %1 can&apos;t be written to a variables file.</source>
        <translation>%1의 값은 변수 파일에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Export it on its own, or encode it, for example as base64.</source>
        <translation>따로 내보내거나, 예를 들어 base64로 바꾸세요.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>키링이 잠겨 있어요.</translation>
    </message>
    <message>
        <source>Unlock it (signing in to the desktop does that); Shipdeck then goes on.</source>
        <translation>잠금을 해제하세요(데스크톱에 로그인하면 돼요). 그러면 Shipdeck이 계속해요.</translation>
    </message>
    <message>
        <source>This session has no keyring to keep secrets in.</source>
        <translation>이 세션에는 비밀 값을 보관할 키링이 없어요.</translation>
    </message>
    <message>
        <source>The key of the stored secrets is not in %1.</source>
        <translation>저장한 비밀 값의 키가 %1에 없어요.</translation>
    </message>
    <message>
        <source>Restore that keyring, or remove the secrets and enter them again.</source>
        <translation>그 키링을 복원하거나, 비밀 값을 지우고 다시 입력하세요.</translation>
    </message>
    <message>
        <source>the memory of this process</source>
        <translation>이 프로세스의 메모리</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1을(를) 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>Restore it from a copy; without it the stored secrets stay closed.</source>
        <translation>사본에서 복원하세요. 없으면 저장한 비밀 값을 열 수 없어요.</translation>
    </message>
    <message>
        <source>a file that a passphrase opens</source>
        <translation>암호 문구로 여는 파일</translation>
    </message>
    <message>
        <source>The stored secrets are closed by a passphrase.</source>
        <translation>저장한 비밀 값이 암호 문구로 잠겨 있어요.</translation>
    </message>
    <message>
        <source>The passphrase is shorter than %1 characters.</source>
        <translation>암호 문구가 %1자보다 짧아요.</translation>
    </message>
    <message>
        <source>Choose a longer one: four unusual words are good.</source>
        <translation>더 긴 것을 고르세요. 흔하지 않은 낱말 네 개면 좋아요.</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>암호 문구가 달라요.</translation>
    </message>
    <message>
        <source>Try again; nothing was changed.</source>
        <translation>다시 시도하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>%1 is damaged.</source>
        <translation>%1이(가) 손상됐어요.</translation>
    </message>
    <message>
        <source>Restore it from a copy, or move it away and enter the secrets again. Nothing was changed.</source>
        <translation>사본에서 복원하거나, 옮겨 두고 비밀 값을 다시 입력하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>The secrets in %1 can&apos;t be used.</source>
        <translation>%1의 비밀 값을 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Close other programs that have this file open, then try again.</source>
        <translation>이 파일을 연 다른 프로그램을 닫은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened.</source>
        <translation>%1을(를) 열 수 없어요.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Shipdeck.</source>
        <translation>%1은(는) 더 새로운 Shipdeck이 썼어요.</translation>
    </message>
    <message>
        <source>Update Shipdeck on this computer. Nothing was changed.</source>
        <translation>이 컴퓨터의 Shipdeck을 업데이트하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>There is no secret %1.</source>
        <translation>비밀 값 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>It may have been removed: set the variable again.</source>
        <translation>지웠을 수 있어요. 변수를 다시 정하세요.</translation>
    </message>
    <message>
        <source>the keyring of this desktop</source>
        <translation>이 데스크톱의 키링</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be the name of a variable.</source>
        <translation>“%1”은(는) 변수 이름이 될 수 없어요.</translation>
    </message>
    <message>
        <source>%1 is set by Shipdeck itself.</source>
        <translation>%1은(는) Shipdeck이 직접 정해요.</translation>
    </message>
    <message>
        <source>Use a name that does not begin with SHIPDECK_.</source>
        <translation>SHIPDECK_로 시작하지 않는 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>The value of %1 contains a NUL byte, which no program can be given.</source>
        <translation>%1의 값에 NUL 바이트가 있어요. 어떤 프로그램에도 줄 수 없어요.</translation>
    </message>
    <message>
        <source>Encode the value, for example as base64.</source>
        <translation>예를 들어 base64로 바꾸세요.</translation>
    </message>
    <message>
        <source>The value of %1 is longer than %2 bytes.</source>
        <translation>%1의 값이 %2바이트보다 길어요.</translation>
    </message>
    <message>
        <source>Keep large data in a file of the project.</source>
        <translation>큰 데이터는 프로젝트의 파일에 두세요.</translation>
    </message>
    <message>
        <source>%1 has fewer than %2 characters, too few for a secret.</source>
        <translation>%1은(는) %2자보다 짧아 비밀 값이 되기에 너무 짧아요.</translation>
    </message>
    <message>
        <source>Use a longer value, or make %1 a plain variable.</source>
        <translation>더 긴 값을 쓰거나 %1을(를) 일반 변수로 만드세요.</translation>
    </message>
    <message>
        <source>The key in %1 does not open the secrets in %2.</source>
        <translation>%1의 키로 %2의 비밀 값을 열 수 없어요.</translation>
    </message>
    <message>
        <source>Restore the keyring and this file from the same time, or remove the secrets and enter them again. Nothing was changed.</source>
        <translation>같은 때의 키링과 이 파일을 복원하거나, 비밀 값을 지우고 다시 입력하세요. 바뀐 것은 없어요.</translation>
    </message>
    <message>
        <source>Another Shipdeck is just making the key of the secrets.</source>
        <translation>다른 Shipdeck이 지금 비밀 값의 키를 만들고 있어요.</translation>
    </message>
    <message>
        <source>Answer the question of the keyring if there is one, then try again.</source>
        <translation>키링이 묻는 것이 있으면 답한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The stored value of %1 is damaged.</source>
        <translation>%1의 저장된 값이 손상됐어요.</translation>
    </message>
    <message>
        <source>Set %1 again; the other secrets are not affected.</source>
        <translation>%1을(를) 다시 정하세요. 다른 비밀 값은 괜찮아요.</translation>
    </message>
    <message>
        <source>There is no deployment %1.</source>
        <translation>배포 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>`shipctl list` shows them.</source>
        <translation>`shipctl list`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>More than one deployment begins with %1.</source>
        <translation>%1(으)로 시작하는 배포가 여러 개예요.</translation>
    </message>
    <message>
        <source>Type more of the id.</source>
        <translation>id를 더 길게 적으세요.</translation>
    </message>
    <message>
        <source>There is no operation %1.</source>
        <translation>작업 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>`shipctl list` shows what there is.</source>
        <translation>`shipctl list`로 무엇이 있는지 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Another agent has taken over.</source>
        <translation>다른 에이전트가 넘겨받았어요.</translation>
    </message>
    <message>
        <source>Nothing to do: it carries on.</source>
        <translation>할 일은 없어요. 그 에이전트가 계속해요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a project.</source>
        <translation>&quot;%1&quot;은(는) 프로젝트 이름이 될 수 없어요.</translation>
    </message>
    <message>
        <source>Use 1 to 64 characters without / or \, not beginning with a dash, a dot or a space: --project my-site</source>
        <translation>/나 \ 없이 1~64자로, 대시·점·공백이 아닌 글자로 시작하세요: --project my-site</translation>
    </message>
    <message>
        <source>There is already a project named %1.</source>
        <translation>%1이라는 프로젝트가 이미 있어요.</translation>
    </message>
    <message>
        <source>Choose another name with --project.</source>
        <translation>--project로 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>There is no project named %1.</source>
        <translation>%1이라는 프로젝트가 없어요.</translation>
    </message>
    <message>
        <source>`shipctl projects` lists them.</source>
        <translation>`shipctl projects`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>The database must be brought up to date, but another Shipdeck has it open.</source>
        <translation>데이터베이스를 새 형식으로 바꿔야 하는데 다른 Shipdeck이 열어 두고 있어요.</translation>
    </message>
    <message>
        <source>Close other Shipdeck windows and commands, then try again.</source>
        <translation>다른 Shipdeck 창과 명령을 닫은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The database was written by a newer Shipdeck (schema %1, this program knows %2).</source>
        <translation>더 새로운 Shipdeck이 데이터베이스를 썼어요(형식 %1, 이 프로그램은 %2까지 알아요).</translation>
    </message>
    <message>
        <source>Update Shipdeck, or set SHIPDECK_HOME to another folder.</source>
        <translation>Shipdeck을 업데이트하거나 SHIPDECK_HOME을 다른 폴더로 정하세요.</translation>
    </message>
    <message>
        <source>Another program keeps %1 locked.</source>
        <translation>다른 프로그램이 %1을(를) 계속 잠그고 있어요.</translation>
    </message>
    <message>
        <source>Close the program that has it open, then try again.</source>
        <translation>그것을 연 프로그램을 닫은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The database %1 is damaged.</source>
        <translation>데이터베이스 %1이(가) 손상됐어요.</translation>
    </message>
    <message>
        <source>The disk that holds %1 is full.</source>
        <translation>%1이(가) 있는 디스크가 가득 찼어요.</translation>
    </message>
    <message>
        <source>The database %1 cannot be opened for writing.</source>
        <translation>데이터베이스 %1을(를) 쓰기용으로 열 수 없어요.</translation>
    </message>
    <message>
        <source>Check the permissions of that file and its folder.</source>
        <translation>그 파일과 폴더의 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The database %1 did not do what was asked.</source>
        <translation>데이터베이스 %1이(가) 요청한 일을 하지 못했어요.</translation>
    </message>
    <message>
        <source>Run `shipctl doctor`, which checks it.</source>
        <translation>데이터베이스를 검사하는 `shipctl doctor`를 실행하세요.</translation>
    </message>
    <message>
        <source>There is no variable %1.</source>
        <translation>변수 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s agent is stopped (process %1). It goes on after: kill -CONT %1</source>
        <translation>Shipdeck 에이전트가 멈춰 있어요(프로세스 %1). 다음 명령 뒤에 계속해요: kill -CONT %1</translation>
    </message>
    <message>
        <source>`shipctl %1 --help` shows what it takes.</source>
        <translation>`shipctl %1 --help`로 쓸 수 있는 것을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>`shipctl %1` has no option %2.</source>
        <translation>`shipctl %1`에는 옵션 %2이(가) 없어요.</translation>
    </message>
    <message>
        <source>Perhaps %1 was meant.</source>
        <translation>%1을(를) 말한 것 같아요.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1에는 값을 주지 않아요.</translation>
    </message>
    <message>
        <source>The value of %1 is empty.</source>
        <translation>%1의 값이 비어 있어요.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1에는 값이 필요해요.</translation>
    </message>
    <message>
        <source>`shipctl %1` needs %2.</source>
        <translation>`shipctl %1`에는 %2이(가) 필요해요.</translation>
    </message>
    <message>
        <source>`shipctl %1` does not know what to do with &quot;%2&quot;.</source>
        <translation>`shipctl %1`은(는) &quot;%2&quot;(으)로 무엇을 할지 몰라요.</translation>
    </message>
    <message>
        <source>It had ended before it could be canceled.</source>
        <translation>취소하기 전에 끝났어요.</translation>
    </message>
    <message>
        <source>%1 is no longer pinned: the next deployment becomes Current.</source>
        <translation>%1의 고정을 해제했어요. 다음 배포가 현재 릴리스가 돼요.</translation>
    </message>
    <message>
        <source>Remove %1 with its releases, logs and variables? The source stays.</source>
        <translation>%1을(를) 릴리스, 로그, 변수와 함께 제거할까요? 소스는 그대로 있어요.</translation>
    </message>
    <message>
        <source>%1 is gone: nothing of it is left on this computer.</source>
        <translation>%1을(를) 제거했어요. 이 컴퓨터에 남은 것이 없어요.</translation>
    </message>
    <message>
        <source>GitHub still shows %1; it is taken back as soon as that is possible.</source>
        <translation>GitHub에 아직 %1이(가) 보여요. 가능해지는 대로 되돌려요.</translation>
    </message>
    <message>
        <source>Take back what GitHub shows of it</source>
        <translation>GitHub에 보이는 것을 되돌려요</translation>
    </message>
    <message>
        <source>deployments, comments, hook and records in %1</source>
        <translation>%1의 배포, 댓글, 훅, 기록</translation>
    </message>
    <message>
        <source>There is no completion for &quot;%1&quot;.</source>
        <translation>&quot;%1&quot;용 자동 완성은 없어요.</translation>
    </message>
    <message>
        <source>Use bash, zsh or fish.</source>
        <translation>bash, zsh, fish 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>Price: %1</source>
        <translation>비용: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>참고: %1</translation>
    </message>
    <message>
        <source>--%1 is not for %2.</source>
        <translation>--%1은(는) %2에 쓰지 않아요.</translation>
    </message>
    <message>
        <source>--limit takes a number of deployments.</source>
        <translation>--limit에는 배포의 수를 적어요.</translation>
    </message>
    <message>
        <source>For example: shipctl list --limit 100</source>
        <translation>예: shipctl list --limit 100</translation>
    </message>
    <message>
        <source>No deployments yet. Start with: shipctl deploy .</source>
        <translation>아직 배포가 없어요. 다음으로 시작하세요: shipctl deploy .</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a regular expression.</source>
        <translation>&quot;%1&quot;은(는) 정규식이 아니에요.</translation>
    </message>
    <message>
        <source>Put a backslash before ( ) [ ] { } . * + ? to mean the character itself.</source>
        <translation>( ) [ ] { } . * + ? 앞에 백슬래시를 두면 그 글자 자체를 뜻해요.</translation>
    </message>
    <message>
        <source>%1 has no such log.</source>
        <translation>%1에 그런 로그가 없어요.</translation>
    </message>
    <message>
        <source>It may not have begun yet: shipctl show %1</source>
        <translation>아직 시작하지 않았을 수 있어요: shipctl show %1</translation>
    </message>
    <message>
        <source>%1 has no address: it is %2.</source>
        <translation>%1에는 주소가 없어요. %2 상태예요.</translation>
    </message>
    <message>
        <source>`shipctl show %1` tells why.</source>
        <translation>`shipctl show %1`에서 이유를 볼 수 있어요.</translation>
    </message>
    <message>
        <source>No browser could be opened: xdg-open is missing (in Debian, the package xdg-utils). Open the address yourself.</source>
        <translation>브라우저를 열 수 없어요. xdg-open이 없어요(Debian에서는 xdg-utils 패키지). 주소를 직접 여세요.</translation>
    </message>
    <message>
        <source>No browser could be opened: there is no display here. Open the address yourself.</source>
        <translation>브라우저를 열 수 없어요. 여기에는 화면이 없어요. 주소를 직접 여세요.</translation>
    </message>
    <message>
        <source>No projects yet. Start with: shipctl deploy .</source>
        <translation>아직 프로젝트가 없어요. 다음으로 시작하세요: shipctl deploy .</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no value for %2.</source>
        <translation>&quot;%1&quot;은(는) %2의 값이 될 수 없어요.</translation>
    </message>
    <message>
        <source>Use a number from %1 to %2.</source>
        <translation>%1부터 %2까지의 수를 쓰세요.</translation>
    </message>
    <message>
        <source>Use a path that begins with /, for example /healthz.</source>
        <translation>/로 시작하는 경로를 쓰세요. 예: /healthz.</translation>
    </message>
    <message>
        <source>There is no setting %1.</source>
        <translation>설정 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>%1 needs a value: %1=…</source>
        <translation>%1에는 값이 필요해요: %1=…</translation>
    </message>
    <message>
        <source>Settings: %1.</source>
        <translation>설정: %1.</translation>
    </message>
    <message>
        <source>`shipctl vars --help` shows what it takes.</source>
        <translation>`shipctl vars --help`로 쓸 수 있는 것을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>A variable&apos;s scope is build, run or both, not &quot;%1&quot;.</source>
        <translation>변수의 범위는 build, run, both 가운데 하나예요. &quot;%1&quot;은(는) 아니에요.</translation>
    </message>
    <message>
        <source>A variable is either --secret or --plain.</source>
        <translation>변수는 --secret이나 --plain 가운데 하나만이에요.</translation>
    </message>
    <message>
        <source>--scope, --secret and --plain go with NAME=value.</source>
        <translation>--scope, --secret, --plain은 NAME=value와 함께 써요.</translation>
    </message>
    <message>
        <source>No variables. Set one: shipctl vars %1 NAME=value</source>
        <translation>변수가 없어요. 하나 정하세요: shipctl vars %1 NAME=value</translation>
    </message>
    <message>
        <source>Make the changes live: shipctl vars %1 --deploy</source>
        <translation>변경을 적용하세요: shipctl vars %1 --deploy</translation>
    </message>
    <message>
        <source>%1 has no variable %2 in %3.</source>
        <translation>%1의 %3에는 변수 %2이(가) 없어요.</translation>
    </message>
    <message>
        <source>`shipctl vars %1` lists them.</source>
        <translation>`shipctl vars %1`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>It goes on to its end; press Ctrl+C again to leave it to itself.</source>
        <translation>끝까지 진행해요. 맡겨 두려면 Ctrl+C를 다시 누르세요.</translation>
    </message>
    <message>
        <source>Canceling; press Ctrl+C again to leave it running.</source>
        <translation>취소하는 중이에요. 계속 돌게 두려면 Ctrl+C를 다시 누르세요.</translation>
    </message>
    <message>
        <source>It goes on. Come back with: shipctl logs %1 -f</source>
        <translation>작업은 계속돼요. 돌아오려면: shipctl logs %1 -f</translation>
    </message>
    <message>
        <source>Ready, but staged: the environment is pinned. `shipctl promote %1` makes it Current.</source>
        <translation>완료했지만 공개 전이에요. 환경이 고정되어 있어요. `shipctl promote %1`로 현재 릴리스로 만들 수 있어요.</translation>
    </message>
    <message>
        <source>There is no standard input to read variables from.</source>
        <translation>변수를 읽을 표준 입력이 없어요.</translation>
    </message>
    <message>
        <source>Pipe them in: shipctl … --env-file - &lt; .env</source>
        <translation>파이프로 넘기세요: shipctl … --env-file - &lt; .env</translation>
    </message>
    <message>
        <source>%1 has no value, and this shell exports none of that name.</source>
        <translation>%1에 값이 없고, 이 셸에도 그 이름으로 내보낸 값이 없어요.</translation>
    </message>
    <message>
        <source>A variable&apos;s name is missing before the =.</source>
        <translation>= 앞에 변수 이름이 없어요.</translation>
    </message>
    <message>
        <source>Write NAME=value, for example: API_URL=https://api.example.com</source>
        <translation>NAME=value로 적으세요. 예: API_URL=https://api.example.com</translation>
    </message>
    <message>
        <source>There is no command `%1`.</source>
        <translation>`%1`이라는 명령은 없어요.</translation>
    </message>
    <message>
        <source>`shipctl --help` lists them.</source>
        <translation>`shipctl --help`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Perhaps `%1` was meant.</source>
        <translation>`%1`을(를) 말한 것 같아요.</translation>
    </message>
    <message>
        <source>%1 has no deployments yet.</source>
        <translation>%1에는 아직 배포가 없어요.</translation>
    </message>
    <message>
        <source>Make one: shipctl deploy --project %1</source>
        <translation>하나 만드세요: shipctl deploy --project %1</translation>
    </message>
    <message>
        <source>Several deployments of %1 are under way: %2.</source>
        <translation>%1의 배포 여러 개가 진행 중이에요: %2.</translation>
    </message>
    <message>
        <source>Name one of them by its id.</source>
        <translation>그 가운데 하나를 id로 적으세요.</translation>
    </message>
    <message>
        <source>There is no deployment and no project %1.</source>
        <translation>배포 %1도, 그런 이름의 프로젝트도 없어요.</translation>
    </message>
    <message>
        <source>`shipctl list` shows the deployments, `shipctl projects` the projects.</source>
        <translation>`shipctl list`로 배포를, `shipctl projects`로 프로젝트를 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Free some disk space, for example by removing old deployments, and retry.</source>
        <translation>예를 들어 오래된 배포를 지워 디스크 공간을 만든 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Node.js ran out of memory.</source>
        <translation>Node.js의 메모리가 모자랐어요.</translation>
    </message>
    <message>
        <source>Give the build more memory: set the build variable NODE_OPTIONS to --max-old-space-size=4096.</source>
        <translation>빌드에 메모리를 더 주세요. 빌드 변수 NODE_OPTIONS를 --max-old-space-size=4096으로 정하세요.</translation>
    </message>
    <message>
        <source>The program was killed, most likely because it used too much memory.</source>
        <translation>프로그램이 강제로 끝났어요. 메모리를 너무 많이 쓴 것 같아요.</translation>
    </message>
    <message>
        <source>package.json and package-lock.json do not agree.</source>
        <translation>package.json과 package-lock.json이 서로 맞지 않아요.</translation>
    </message>
    <message>
        <source>Run `npm install` on your computer and commit the new package-lock.json. If that changes nothing, your npm is newer than the one that installs here: name yours in package.json (`npm pkg set packageManager=npm@$(npm --version)`) and commit it.</source>
        <translation>내 컴퓨터에서 `npm install`을 실행하고 새 package-lock.json을 커밋하세요. 그래도 달라지는 것이 없으면 내 npm이 여기서 설치하는 npm보다 새 버전입니다. package.json에 내 버전을 적고(`npm pkg set packageManager=npm@$(npm --version)`) 커밋하세요.</translation>
    </message>
    <message>
        <source>The install command is `npm ci`, but there is no package-lock.json.</source>
        <translation>설치 명령이 `npm ci`인데 package-lock.json이 없어요.</translation>
    </message>
    <message>
        <source>Run `npm install` on your computer and commit package-lock.json.</source>
        <translation>내 컴퓨터에서 `npm install`을 실행하고 package-lock.json을 커밋하세요.</translation>
    </message>
    <message>
        <source>Two packages need different versions of the same package.</source>
        <translation>두 패키지가 같은 패키지의 다른 버전을 원해요.</translation>
    </message>
    <message>
        <source>Align the versions named below this line, or set the install command to `npm ci --legacy-peer-deps`.</source>
        <translation>이 줄 아래에 나온 버전을 맞추거나, 설치 명령을 `npm ci --legacy-peer-deps`로 정하세요.</translation>
    </message>
    <message>
        <source>package.json has no script called `%1`.</source>
        <translation>package.json에 `%1` 스크립트가 없어요.</translation>
    </message>
    <message>
        <source>Add the script to package.json, or correct the command in the project&apos;s build settings.</source>
        <translation>package.json에 스크립트를 추가하거나 프로젝트의 빌드 설정에서 명령을 고치세요.</translation>
    </message>
    <message>
        <source>The package %1 does not exist, or its registry keeps it private.</source>
        <translation>패키지 %1이(가) 없거나 레지스트리에서 비공개예요.</translation>
    </message>
    <message>
        <source>Check the name; if the package is private, add the registry&apos;s token as a variable for the install.</source>
        <translation>이름을 확인하세요. 비공개 패키지라면 레지스트리 토큰을 설치용 변수로 추가하세요.</translation>
    </message>
    <message>
        <source>There is no version %1.</source>
        <translation>%1 버전이 없어요.</translation>
    </message>
    <message>
        <source>Correct the version in package.json.</source>
        <translation>package.json의 버전을 고치세요.</translation>
    </message>
    <message>
        <source>package.json is not valid JSON.</source>
        <translation>package.json이 올바른 JSON이 아니에요.</translation>
    </message>
    <message>
        <source>%1 does not work with this version of Node.js.</source>
        <translation>%1은(는) 이 Node.js 버전에서 돌지 않아요.</translation>
    </message>
    <message>
        <source>Choose another Node.js version in the project&apos;s build settings.</source>
        <translation>프로젝트의 빌드 설정에서 다른 Node.js 버전을 고르세요.</translation>
    </message>
    <message>
        <source>The package registry did not answer properly.</source>
        <translation>패키지 레지스트리가 제대로 응답하지 않았어요.</translation>
    </message>
    <message>
        <source>Retry in a few minutes; the registry has a problem of its own.</source>
        <translation>몇 분 뒤에 다시 시도하세요. 레지스트리 쪽의 문제예요.</translation>
    </message>
    <message>
        <source>package.json and yarn.lock do not agree.</source>
        <translation>package.json과 yarn.lock이 서로 맞지 않아요.</translation>
    </message>
    <message>
        <source>Run `yarn install` on your computer and commit the new yarn.lock.</source>
        <translation>내 컴퓨터에서 `yarn install`을 실행하고 새 yarn.lock을 커밋하세요.</translation>
    </message>
    <message>
        <source>package.json and pnpm-lock.yaml do not agree.</source>
        <translation>package.json과 pnpm-lock.yaml이 서로 맞지 않아요.</translation>
    </message>
    <message>
        <source>Run `pnpm install` on your computer and commit the new pnpm-lock.yaml.</source>
        <translation>내 컴퓨터에서 `pnpm install`을 실행하고 새 pnpm-lock.yaml을 커밋하세요.</translation>
    </message>
    <message>
        <source>There is no pnpm-lock.yaml.</source>
        <translation>pnpm-lock.yaml이 없어요.</translation>
    </message>
    <message>
        <source>Run `pnpm install` on your computer and commit pnpm-lock.yaml.</source>
        <translation>내 컴퓨터에서 `pnpm install`을 실행하고 pnpm-lock.yaml을 커밋하세요.</translation>
    </message>
    <message>
        <source>The project wants %1, but another package manager was started.</source>
        <translation>프로젝트는 %1을(를) 원하는데 다른 패키지 관리자를 시작했어요.</translation>
    </message>
    <message>
        <source>Correct the install command in the project&apos;s build settings.</source>
        <translation>프로젝트의 빌드 설정에서 설치 명령을 고치세요.</translation>
    </message>
    <message>
        <source>pip did not reach the package index: %1.</source>
        <translation>pip이 패키지 인덱스에 연결하지 못했어요: %1.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network, and the index and the proxy that pip is set to; then retry.</source>
        <translation>이 컴퓨터의 네트워크와 pip에 설정된 인덱스와 프록시를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The host %1 was not found.</source>
        <translation>호스트 %1을(를) 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Check the name and this computer&apos;s network, then retry.</source>
        <translation>이름과 이 컴퓨터의 네트워크를 확인한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>A font could not be fetched from Google Fonts.</source>
        <translation>Google Fonts에서 글꼴을 내려받지 못했어요.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network and retry, or serve the font yourself with next/font/local.</source>
        <translation>이 컴퓨터의 네트워크를 확인하고 다시 시도하거나 next/font/local로 글꼴을 직접 제공하세요.</translation>
    </message>
    <message>
        <source>A server on the internet was not reached.</source>
        <translation>인터넷의 서버에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network, then retry.</source>
        <translation>이 컴퓨터의 네트워크를 확인한 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>npm failed on package-lock.json. npm 6, which comes with Node.js 14 and older, cannot read &quot;lockfileVersion&quot;: 3.</source>
        <translation>npm이 package-lock.json에서 실패했어요. Node.js 14 이하에 들어 있는 npm 6은 &quot;lockfileVersion&quot;: 3을 읽지 못해요.</translation>
    </message>
    <message>
        <source>Choose Node.js 16 or newer: `engines.node` in package.json, or `node:` in shipdeck.yml. To stay on this one, run `npx npm@6 install` without the lock file and commit the new one.</source>
        <translation>Node.js 16 이상을 고르세요: package.json의 `engines.node` 또는 shipdeck.yml의 `node:`. 이 버전을 계속 쓰려면 잠금 파일 없이 `npx npm@6 install`을 실행하고 새 파일을 커밋하세요.</translation>
    </message>
    <message>
        <source>Run `npx tsc --noEmit` on your computer: it shows the same.</source>
        <translation>내 컴퓨터에서 `npx tsc --noEmit`을 실행하면 같은 오류가 보여요.</translation>
    </message>
    <message>
        <source>Fix %4. `npx tsc --noEmit` shows the same on your computer.</source>
        <translation>%4을(를) 고치세요. 내 컴퓨터에서 `npx tsc --noEmit`을 실행하면 같은 오류가 보여요.</translation>
    </message>
    <message>
        <source>Fix %4, or change the rule. `npm run lint` shows the same on your computer.</source>
        <translation>%4을(를) 고치거나 규칙을 바꾸세요. 내 컴퓨터에서 `npm run lint`를 실행하면 같은 오류가 보여요.</translation>
    </message>
    <message>
        <source>Correct it at the place that the log shows around this line.</source>
        <translation>로그의 이 줄 주변에 나온 위치를 고치세요.</translation>
    </message>
    <message>
        <source>Fix %4.</source>
        <translation>%4을(를) 고치세요.</translation>
    </message>
    <message>
        <source>Correct package.json; the log shows the position.</source>
        <translation>package.json을 고치세요. 위치는 로그에 있어요.</translation>
    </message>
    <message>
        <source>%4 imports it. Add the package to package.json, or correct the path; upper and lower case count on the server.</source>
        <translation>%4에서 가져와요. package.json에 패키지를 추가하거나 경로를 고치세요. 서버에서는 대소문자를 구별해요.</translation>
    </message>
    <message>
        <source>Fix the import at %4.</source>
        <translation>%4의 import를 고치세요.</translation>
    </message>
    <message>
        <source>%4 uses it. Set &quot;type&quot;: &quot;module&quot; in package.json, or name the file .mjs.</source>
        <translation>%4에서 써요. package.json에 &quot;type&quot;: &quot;module&quot;을 넣거나 파일 확장자를 .mjs로 바꾸세요.</translation>
    </message>
    <message>
        <source>%4 uses it. Use `import`, or name the file .cjs.</source>
        <translation>%4에서 써요. `import`를 쓰거나 파일 확장자를 .cjs로 바꾸세요.</translation>
    </message>
    <message>
        <source>Add the package that has it, usually `%1`, to requirements.txt or pyproject.toml.</source>
        <translation>이 모듈이 든 패키지(보통 `%1`)를 requirements.txt나 pyproject.toml에 추가하세요.</translation>
    </message>
    <message>
        <source>%4 needs it. Add the package that has it, usually `%1`, to requirements.txt or pyproject.toml.</source>
        <translation>%4에 필요해요. 이 모듈이 든 패키지(보통 `%1`)를 requirements.txt나 pyproject.toml에 추가하세요.</translation>
    </message>
    <message>
        <source>%4 imports it. Pin the version of the package that has it.</source>
        <translation>%4에서 가져와요. 이것이 든 패키지의 버전을 고정하세요.</translation>
    </message>
    <message>
        <source>Nothing answered at %1.</source>
        <translation>%1에서 아무것도 응답하지 않았어요.</translation>
    </message>
    <message>
        <source>Start what should answer there, or correct the address.</source>
        <translation>응답해야 할 것을 시작하거나 주소를 고치세요.</translation>
    </message>
    <message>
        <source>A server showed a certificate that is not trusted here.</source>
        <translation>서버가 여기에서 믿지 않는 인증서를 보였어요.</translation>
    </message>
    <message>
        <source>If your company uses its own certificate authority, set its file in Shipdeck&apos;s network settings.</source>
        <translation>회사에 자체 인증 기관이 있으면 그 파일을 Shipdeck의 네트워크 설정에 적으세요.</translation>
    </message>
    <message>
        <source>The app wants a port that is already in use.</source>
        <translation>앱이 이미 쓰이고 있는 포트를 원해요.</translation>
    </message>
    <message>
        <source>Let the app listen on the port in the variable PORT instead of a fixed one.</source>
        <translation>앱이 고정된 포트 대신 변수 PORT에 든 포트에서 듣게 하세요.</translation>
    </message>
    <message>
        <source>An old bundler uses a hash function that Node.js 17 and newer refuse.</source>
        <translation>오래된 번들러가 Node.js 17 이상이 거부하는 해시 함수를 써요.</translation>
    </message>
    <message>
        <source>Choose Node.js 16 in the build settings, or set the build variable NODE_OPTIONS to --openssl-legacy-provider.</source>
        <translation>빌드 설정에서 Node.js 16을 고르거나, 빌드 변수 NODE_OPTIONS를 --openssl-legacy-provider로 정하세요.</translation>
    </message>
    <message>
        <source>The module `%1` was not found.</source>
        <translation>모듈 `%1`을(를) 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Add it to the dependencies in package.json, or correct the path; upper and lower case count on the server.</source>
        <translation>package.json의 의존성에 추가하거나 경로를 고치세요. 서버에서는 대소문자를 구분해요.</translation>
    </message>
    <message>
        <source>`%1` is imported, but it does not exist.</source>
        <translation>`%1`을(를) 가져오지만 그런 것이 없어요.</translation>
    </message>
    <message>
        <source>Add the package to package.json, or correct the path; upper and lower case count on the server.</source>
        <translation>package.json에 패키지를 추가하거나 경로를 고치세요. 서버에서는 대소문자를 구분해요.</translation>
    </message>
    <message>
        <source>`%1` is imported from %2, which does not export it.</source>
        <translation>%2에서 `%1`을(를) 가져오지만 그곳에서 내보내지 않아요.</translation>
    </message>
    <message>
        <source>Correct the import.</source>
        <translation>가져오는 곳을 고치세요.</translation>
    </message>
    <message>
        <source>The style sheets need `%1`, which is not installed.</source>
        <translation>스타일시트에 필요한 `%1`이(가) 설치되어 있지 않아요.</translation>
    </message>
    <message>
        <source>Run `npm install -D %1` and commit package.json and the lock file.</source>
        <translation>`npm install -D %1`을 실행하고 package.json과 잠금 파일을 커밋하세요.</translation>
    </message>
    <message>
        <source>TypeScript found an error: %2</source>
        <translation>TypeScript가 오류를 찾았어요: %2</translation>
    </message>
    <message>
        <source>The type check found an error: %1</source>
        <translation>타입 검사에서 오류를 찾았어요: %1</translation>
    </message>
    <message>
        <source>Next.js found neither an `app` nor a `pages` folder.</source>
        <translation>Next.js가 `app` 폴더도 `pages` 폴더도 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Set the root directory of the project to the folder that has it.</source>
        <translation>그 폴더가 있는 곳을 프로젝트의 루트 폴더로 정하세요.</translation>
    </message>
    <message>
        <source>The page %1 failed while it was made in advance.</source>
        <translation>페이지 %1을(를) 미리 만들다가 실패했어요.</translation>
    </message>
    <message>
        <source>Look at the error above this line; often a variable is missing in the build.</source>
        <translation>이 줄 위의 오류를 확인하세요. 빌드에 변수가 빠진 경우가 많아요.</translation>
    </message>
    <message>
        <source>The linter found an error: %1 (%2)</source>
        <translation>린터가 오류를 찾았어요: %1 (%2)</translation>
    </message>
    <message>
        <source>Correct it, or change the rule; `npm run lint` shows the same on your computer.</source>
        <translation>고치거나 규칙을 바꾸세요. 내 컴퓨터에서 `npm run lint`로도 볼 수 있어요.</translation>
    </message>
    <message>
        <source>ESLint found no configuration.</source>
        <translation>ESLint가 설정을 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Commit an eslint.config.js, or take the lint step out of the build.</source>
        <translation>eslint.config.js를 커밋하거나 빌드에서 린트 단계를 빼세요.</translation>
    </message>
    <message>
        <source>Warnings count as errors in this build, and there are some.</source>
        <translation>이 빌드는 경고를 오류로 보는데 경고가 있어요.</translation>
    </message>
    <message>
        <source>Correct the warnings, or set the build variable CI to false.</source>
        <translation>경고를 고치거나 빌드 변수 CI를 false로 정하세요.</translation>
    </message>
    <message>
        <source>A file uses `import`, but Node.js reads it as CommonJS.</source>
        <translation>파일이 `import`를 쓰지만 Node.js가 CommonJS로 읽어요.</translation>
    </message>
    <message>
        <source>Set &quot;type&quot;: &quot;module&quot; in package.json, or name the file .mjs.</source>
        <translation>package.json에 &quot;type&quot;: &quot;module&quot;을 적거나 파일 이름을 .mjs로 바꾸세요.</translation>
    </message>
    <message>
        <source>A file uses `require`, but Node.js reads it as an ES module.</source>
        <translation>파일이 `require`를 쓰지만 Node.js가 ES 모듈로 읽어요.</translation>
    </message>
    <message>
        <source>Use `import`, or name the file .cjs.</source>
        <translation>`import`를 쓰거나 파일 이름을 .cjs로 바꾸세요.</translation>
    </message>
    <message>
        <source>The code has a syntax error: %1</source>
        <translation>코드에 문법 오류가 있어요: %1</translation>
    </message>
    <message>
        <source>Tests failed: %1.</source>
        <translation>테스트가 실패했어요: %1.</translation>
    </message>
    <message>
        <source>Correct the tests or the code; the failures are listed above this line.</source>
        <translation>테스트나 코드를 고치세요. 실패한 것은 이 줄 위에 나와요.</translation>
    </message>
    <message>
        <source>The test command found no tests.</source>
        <translation>테스트 명령이 테스트를 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Add tests, or turn the test step off in the project&apos;s build settings.</source>
        <translation>테스트를 추가하거나 프로젝트의 빌드 설정에서 테스트 단계를 끄세요.</translation>
    </message>
    <message>
        <source>pip found no matching version of %1 for this Python.</source>
        <translation>pip이 이 Python에 맞는 %1 버전을 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Correct the name or the version, or choose another Python version in the build settings.</source>
        <translation>이름이나 버전을 고치거나, 빌드 설정에서 다른 Python 버전을 고르세요.</translation>
    </message>
    <message>
        <source>These Python packages do not go together: %1.</source>
        <translation>함께 쓸 수 없는 Python 패키지가 있어요: %1.</translation>
    </message>
    <message>
        <source>Loosen or align the versions in the requirements.</source>
        <translation>요구 사항의 버전을 느슨하게 하거나 맞추세요.</translation>
    </message>
    <message>
        <source>%1 needs Python %3, but this build uses %2.</source>
        <translation>%1에는 Python %3이(가) 필요하지만 이 빌드는 %2을(를) 써요.</translation>
    </message>
    <message>
        <source>Choose a matching Python version in the project&apos;s build settings.</source>
        <translation>프로젝트의 빌드 설정에서 맞는 Python 버전을 고르세요.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>%1 파일이 없어요.</translation>
    </message>
    <message>
        <source>Commit it, or correct the install command in the project&apos;s build settings.</source>
        <translation>커밋하거나 프로젝트의 빌드 설정에서 설치 명령을 고치세요.</translation>
    </message>
    <message>
        <source>A Python package could not be built from source: %1.</source>
        <translation>Python 패키지를 소스에서 빌드하지 못했어요: %1.</translation>
    </message>
    <message>
        <source>Choose a version of the package that has wheels for this Python, or an older Python version.</source>
        <translation>이 Python용 휠이 있는 버전이나 더 오래된 Python 버전을 고르세요.</translation>
    </message>
    <message>
        <source>The Python module `%1` was not found.</source>
        <translation>Python 모듈 `%1`을(를) 찾지 못했어요.</translation>
    </message>
    <message>
        <source>`%1` can&apos;t be imported from `%2`.</source>
        <translation>`%2`에서 `%1`을(를) 가져올 수 없어요.</translation>
    </message>
    <message>
        <source>Pin the version of the package that has it.</source>
        <translation>그것이 든 패키지 버전을 고정하세요.</translation>
    </message>
    <message>
        <source>The variable %1 is not set.</source>
        <translation>변수 %1을(를) 정하지 않았어요.</translation>
    </message>
    <message>
        <source>Add %1 to the project&apos;s variables.</source>
        <translation>프로젝트의 변수에 %1을(를) 추가하세요.</translation>
    </message>
    <message>
        <source>Django is not fully configured: %1</source>
        <translation>Django 설정이 다 되지 않았어요: %1</translation>
    </message>
    <message>
        <source>Set what this line names in the settings, or as a variable of the project.</source>
        <translation>이 줄에 나온 것을 설정이나 프로젝트의 변수로 정하세요.</translation>
    </message>
    <message>
        <source>The Go module of %1 is not in go.mod.</source>
        <translation>%1의 Go 모듈이 go.mod에 없어요.</translation>
    </message>
    <message>
        <source>Run `go mod tidy` on your computer and commit go.mod and go.sum.</source>
        <translation>내 컴퓨터에서 `go mod tidy`를 실행하고 go.mod와 go.sum을 커밋하세요.</translation>
    </message>
    <message>
        <source>Go did not compile: %1</source>
        <translation>Go가 컴파일하지 못했어요: %1</translation>
    </message>
    <message>
        <source>The compiler found an error: %1</source>
        <translation>컴파일러가 오류를 찾았어요: %1</translation>
    </message>
    <message>
        <source>Docker is not running on this computer.</source>
        <translation>이 컴퓨터에서 Docker가 돌고 있지 않아요.</translation>
    </message>
    <message>
        <source>Start Docker, or let the project be built without it.</source>
        <translation>Docker를 시작하거나 Docker 없이 빌드하게 하세요.</translation>
    </message>
    <message>
        <source>No Rust toolchain is set up.</source>
        <translation>Rust 도구가 준비되어 있지 않아요.</translation>
    </message>
    <message>
        <source>Commit a rust-toolchain.toml that names the version.</source>
        <translation>버전을 적은 rust-toolchain.toml을 커밋하세요.</translation>
    </message>
    <message>
        <source>The repository %1 was not found.</source>
        <translation>저장소 %1을(를) 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Check its address, and that Shipdeck may see it on GitHub.</source>
        <translation>주소를 확인하고, Shipdeck이 GitHub에서 볼 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>git was not let in.</source>
        <translation>git이 들어가지 못했어요.</translation>
    </message>
    <message>
        <source>Sign in to GitHub again, or let Shipdeck see this repository.</source>
        <translation>GitHub에 다시 로그인하거나 Shipdeck이 이 저장소를 볼 수 있게 하세요.</translation>
    </message>
    <message>
        <source>The branch or commit %1 does not exist.</source>
        <translation>브랜치나 커밋 %1이(가) 없어요.</translation>
    </message>
    <message>
        <source>Choose another branch, or push it first.</source>
        <translation>다른 브랜치를 고르거나 먼저 푸시하세요.</translation>
    </message>
    <message>
        <source>The app may not listen at %1.</source>
        <translation>앱이 %1에서 들을 수 없어요.</translation>
    </message>
    <message>
        <source>Let it listen on the port in the variable PORT.</source>
        <translation>변수 PORT에 든 포트에서 듣게 하세요.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read, written or run.</source>
        <translation>%1을(를) 읽거나 쓰거나 실행할 수 없어요.</translation>
    </message>
    <message>
        <source>If it is a script, make it executable (`git update-index --chmod=+x`); builds may only write in their own folder.</source>
        <translation>스크립트라면 실행할 수 있게 하세요(`git update-index --chmod=+x`). 빌드는 자기 폴더에만 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>The command `%1` was not found.</source>
        <translation>명령 `%1`을(를) 찾지 못했어요.</translation>
    </message>
    <message>
        <source>Add the package that has it to the dependencies, or correct the command in the build settings.</source>
        <translation>그것이 든 패키지를 의존성에 추가하거나 빌드 설정에서 명령을 고치세요.</translation>
    </message>
    <message>
        <source>make stopped at %1.</source>
        <translation>make가 %1에서 멈췄어요.</translation>
    </message>
    <message>
        <source>Look at the lines above this one.</source>
        <translation>이 줄 위의 줄들을 확인하세요.</translation>
    </message>
    <message>
        <source>The commit&apos;s message says %1.</source>
        <translation>커밋 메시지에 %1 표시가 있어요.</translation>
    </message>
    <message>
        <source>Nothing changed that the paths of its rules name.</source>
        <translation>규칙의 경로에 해당하는 변경이 없어요.</translation>
    </message>
    <message>
        <source>Nothing in %1 changed.</source>
        <translation>%1 안에는 바뀐 것이 없어요.</translation>
    </message>
    <message>
        <source>`shipctl redeploy %1` deploys it all the same.</source>
        <translation>`shipctl redeploy %1` 명령으로 그래도 배포할 수 있어요.</translation>
    </message>
    <message>
        <source>Forget the environment %1 and its releases</source>
        <translation>환경 %1과 그 릴리스를 지우기</translation>
    </message>
    <message>
        <source>systemd did not take the agent: %1</source>
        <translation>systemd가 에이전트를 받아들이지 않았어요: %1</translation>
    </message>
    <message>
        <source>Run that line yourself to see more.</source>
        <translation>그 줄을 직접 실행하면 더 자세히 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 is not in a clone of a Git repository.</source>
        <translation>%1은(는) Git 저장소의 복제본 안에 있지 않아요.</translation>
    </message>
    <message>
        <source>Name the folder of your clone.</source>
        <translation>복제본 폴더를 알려 주세요.</translation>
    </message>
    <message>
        <source>The hooks of this clone are kept in %1, which others may use too.</source>
        <translation>이 복제본의 훅은 다른 곳에서도 쓸 수 있는 %1에 있어요.</translation>
    </message>
    <message>
        <source>Add this line to its pre-push hook yourself: %1</source>
        <translation>그곳의 pre-push 훅에 이 줄을 직접 추가해 주세요: %1</translation>
    </message>
    <message>
        <source>This clone has a pre-push hook of its own: %1.</source>
        <translation>이 복제본에는 이미 pre-push 훅이 있어요: %1.</translation>
    </message>
    <message>
        <source>Add this line to it yourself: %1</source>
        <translation>그 훅에 이 줄을 직접 추가해 주세요: %1</translation>
    </message>
    <message>
        <source>No other computer is known to deploy %1 by itself.</source>
        <translation>%1을(를) 자동으로 배포하는 다른 컴퓨터는 알려져 있지 않아요.</translation>
    </message>
    <message>
        <source>`shipctl pushes %1` shows who does.</source>
        <translation>`shipctl pushes %1` 명령으로 누가 배포하는지 볼 수 있어요.</translation>
    </message>
    <message>
        <source>GitHub no longer accepts the sign-in of %1.</source>
        <translation>GitHub이 %1의 로그인을 더 이상 받아들이지 않아요.</translation>
    </message>
    <message>
        <source>Sign in to GitHub again; nothing is lost.</source>
        <translation>GitHub에 다시 로그인해 주세요. 잃어버린 것은 없어요.</translation>
    </message>
    <message>
        <source>%1 has no app of its own.</source>
        <translation>%1에는 직접 만든 앱이 없어요.</translation>
    </message>
    <message>
        <source>Make one: shipctl login github --app</source>
        <translation>만들기: shipctl login github --app</translation>
    </message>
    <message>
        <source>GitHub can send your browser back to ports %1 to %2 of this computer only, and all of them are in use.</source>
        <translation>GitHub은 브라우저를 이 컴퓨터의 포트 %1–%2로만 돌려보낼 수 있는데, 모두 사용 중이에요.</translation>
    </message>
    <message>
        <source>Cancel other sign-ins or close the programs that use these ports, then try again. Signing in with a token needs no port.</source>
        <translation>다른 로그인을 취소하거나 이 포트를 쓰는 프로그램을 닫은 뒤 다시 시도하세요. 토큰으로 로그인할 때는 포트가 필요 없어요.</translation>
    </message>
    <message>
        <source>You are signed in. This page can be closed.</source>
        <translation>로그인했어요. 이 페이지는 닫아도 돼요.</translation>
    </message>
    <message>
        <source>Go on to GitHub</source>
        <translation>GitHub으로 계속하기</translation>
    </message>
    <message>
        <source>gh has no token for %1 on %2.</source>
        <translation>gh에 %2의 %1 토큰이 없어요.</translation>
    </message>
    <message>
        <source>Sign gh in first: gh auth login --hostname %1</source>
        <translation>먼저 gh에 로그인해 주세요: gh auth login --hostname %1</translation>
    </message>
    <message>
        <source>That is not a token of GitHub's.</source>
        <translation>GitHub 토큰이 아니에요.</translation>
    </message>
    <message>
        <source>Copy the whole token, which begins with ghp_ or github_pat_.</source>
        <translation>ghp_ 또는 github_pat_로 시작하는 토큰 전체를 복사해 주세요.</translation>
    </message>
    <message>
        <source>GitHub does not know the app that Shipdeck signs in with.</source>
        <translation>Shipdeck이 로그인에 쓰는 앱을 GitHub이 알지 못해요.</translation>
    </message>
    <message>
        <source>Check the client id and on which GitHub its app is registered.</source>
        <translation>클라이언트 ID와 그 앱이 등록된 GitHub을 확인해 주세요.</translation>
    </message>
    <message>
        <source>Signing in by a code is not available on this GitHub.</source>
        <translation>이 GitHub에서는 코드로 로그인할 수 없어요.</translation>
    </message>
    <message>
        <source>Use a token, your gh login, or an app of your own instead.</source>
        <translation>대신 토큰, gh 로그인 또는 직접 만든 앱을 사용해 주세요.</translation>
    </message>
    <message>
        <source>The sign-in was refused on GitHub's page.</source>
        <translation>GitHub 페이지에서 로그인이 거부됐어요.</translation>
    </message>
    <message>
        <source>Begin again if that was not meant.</source>
        <translation>의도한 것이 아니라면 다시 시작해 주세요.</translation>
    </message>
    <message>
        <source>The code of this sign-in has expired.</source>
        <translation>이 로그인 코드가 만료됐어요.</translation>
    </message>
    <message>
        <source>Begin again to get a new one.</source>
        <translation>다시 시작하면 새 코드를 받을 수 있어요.</translation>
    </message>
    <message>
        <source>GitHub no longer accepts this sign-in.</source>
        <translation>GitHub이 이 로그인을 더 이상 받아들이지 않아요.</translation>
    </message>
    <message>
        <source>GitHub did not finish the sign-in.</source>
        <translation>GitHub이 로그인을 마치지 못했어요.</translation>
    </message>
    <message>
        <source>Begin again; its state is on githubstatus.com.</source>
        <translation>다시 시작해 주세요. GitHub의 상태는 githubstatus.com에 있어요.</translation>
    </message>
    <message>
        <source>to read the code of private repositories</source>
        <translation>비공개 저장소의 코드를 읽는 데 필요해요</translation>
    </message>
    <message>
        <source>to show deployments on GitHub</source>
        <translation>GitHub에 배포를 표시하는 데 필요해요</translation>
    </message>
    <message>
        <source>to mark commits as deployed</source>
        <translation>커밋에 배포 상태를 표시하는 데 필요해요</translation>
    </message>
    <message>
        <source>to deploy pull requests and to comment on them</source>
        <translation>풀 리퀘스트를 배포하고 댓글을 다는 데 필요해요</translation>
    </message>
    <message>
        <source>to publish on GitHub Pages</source>
        <translation>GitHub Pages에 게시하는 데 필요해요</translation>
    </message>
    <message>
        <source>to switch GitHub Pages on and off</source>
        <translation>GitHub Pages를 켜고 끄는 데 필요해요</translation>
    </message>
    <message>
        <source>No GitHub answers at %1.</source>
        <translation>%1에서 응답하는 GitHub이 없어요.</translation>
    </message>
    <message>
        <source>Check the address of your GitHub Enterprise Server.</source>
        <translation>GitHub Enterprise Server의 주소를 확인해 주세요.</translation>
    </message>
    <message>
        <source>to see and deploy private repositories, and to show deployments on GitHub</source>
        <translation>비공개 저장소를 보고 배포하며 GitHub에 배포를 표시하는 데 필요해요</translation>
    </message>
    <message>
        <source>to list all your organisations</source>
        <translation>모든 조직을 나열하는 데 필요해요</translation>
    </message>
    <message>
        <source>to see any repository: install the app first</source>
        <translation>저장소를 보려면 먼저 앱을 설치해야 해요</translation>
    </message>
    <message>
        <source>%1 holds no certificates that can be read.</source>
        <translation>%1에 읽을 수 있는 인증서가 없어요.</translation>
    </message>
    <message>
        <source>Give the whole path of a PEM file with your server's authority.</source>
        <translation>서버의 인증 기관이 든 PEM 파일의 전체 경로를 알려 주세요.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a proxy.</source>
        <translation>“%1”은(는) 프록시 주소가 아니에요.</translation>
    </message>
    <message>
        <source>Give it as http://proxy.example.com:3128.</source>
        <translation>http://proxy.example.com:3128처럼 적어 주세요.</translation>
    </message>
    <message>
        <source>That is not the address of a picture.</source>
        <translation>그림의 주소가 아니에요.</translation>
    </message>
    <message>
        <source>Nothing is shown in its place.</source>
        <translation>그 자리에는 아무것도 표시되지 않아요.</translation>
    </message>
    <message>
        <source>There is no such picture.</source>
        <translation>그런 그림이 없어요.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a repository.</source>
        <translation>“%1”은(는) 저장소 이름이 아니에요.</translation>
    </message>
    <message>
        <source>Give it as owner/name: letters, digits, dashes, dots.</source>
        <translation>소유자/이름으로 적어 주세요. 영문자, 숫자, 붙임표, 점을 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>%1 has no commits yet.</source>
        <translation>%1에는 아직 커밋이 없어요.</translation>
    </message>
    <message>
        <source>Push a first commit, then try again.</source>
        <translation>첫 커밋을 푸시한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Check its spelling; it may have been deleted.</source>
        <translation>철자를 확인해 주세요. 삭제되었을 수도 있어요.</translation>
    </message>
    <message>
        <source>“%1” is not the address of a GitHub.</source>
        <translation>“%1”은(는) GitHub의 주소가 아니에요.</translation>
    </message>
    <message>
        <source>Give its host, such as github.example.com.</source>
        <translation>github.example.com처럼 호스트를 적어 주세요.</translation>
    </message>
    <message>
        <source>Tokens are only ever sent over https.</source>
        <translation>토큰은 https로만 보내요.</translation>
    </message>
    <message>
        <source>This organisation asks for its own sign-in (SAML).</source>
        <translation>이 조직은 자체 로그인(SAML)을 요구해요.</translation>
    </message>
    <message>
        <source>Authorise this sign-in at %1, then try again.</source>
        <translation>%1에서 이 로그인을 승인한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>GitHub does not allow this sign-in to do that.</source>
        <translation>GitHub이 이 로그인에 그 작업을 허용하지 않아요.</translation>
    </message>
    <message>
        <source>Ask the owner of the repository for access, or sign in otherwise.</source>
        <translation>저장소 소유자에게 권한을 요청하거나 다른 방법으로 로그인해 주세요.</translation>
    </message>
    <message>
        <source>Sign in with a token that has: %1.</source>
        <translation>다음 권한이 있는 토큰으로 로그인해 주세요: %1.</translation>
    </message>
    <message>
        <source>GitHub has no such thing, or does not show it to this sign-in.</source>
        <translation>GitHub에 없거나 이 로그인에는 보이지 않아요.</translation>
    </message>
    <message>
        <source>Check its name, and that this account may see it.</source>
        <translation>이름과 이 계정의 권한을 확인해 주세요.</translation>
    </message>
    <message>
        <source>GitHub could not do that as things stand.</source>
        <translation>지금 상태로는 GitHub이 그 작업을 할 수 없어요.</translation>
    </message>
    <message>
        <source>Look at the repository on GitHub, then try again.</source>
        <translation>GitHub에서 저장소를 확인한 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>GitHub refused the request.</source>
        <translation>GitHub이 요청을 거부했어요.</translation>
    </message>
    <message>
        <source>Mend what it names, then try again.</source>
        <translation>GitHub이 알린 것을 고친 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>GitHub answered with an error (%1).</source>
        <translation>GitHub이 오류로 응답했어요(%1).</translation>
    </message>
    <message>
        <source>Try again later; its state is on githubstatus.com.</source>
        <translation>나중에 다시 시도해 주세요. GitHub의 상태는 githubstatus.com에 있어요.</translation>
    </message>
    <message>
        <source>GitHub limits requests until %1.</source>
        <translation>GitHub이 %1까지 요청을 제한해요.</translation>
    </message>
    <message>
        <source>What was seen before is still shown; look again at %1.</source>
        <translation>전에 본 것은 그대로 표시돼요. %1에 다시 확인해 주세요.</translation>
    </message>
    <message>
        <source>The answer of GitHub could not be read.</source>
        <translation>GitHub의 응답을 읽을 수 없었어요.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, something between here and GitHub changes answers.</source>
        <translation>다시 시도해 주세요. 계속되면 이곳과 GitHub 사이의 무언가가 응답을 바꾸고 있어요.</translation>
    </message>
    <message>
        <source>Not signed in to GitHub: public repositories can be deployed.</source>
        <translation>GitHub에 로그인하지 않았어요. 공개 저장소는 배포할 수 있어요.</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2 (%3).</source>
        <translation>%1에 %2(으)로 로그인했어요(%3).</translation>
    </message>
    <message>
        <source>%1 no longer accepts the sign-in of %2 (%3).</source>
        <translation>%1이(가) %2의 로그인을 더 이상 받아들이지 않아요(%3).</translation>
    </message>
    <message>
        <source>Sign in: shipctl login github</source>
        <translation>로그인하기: shipctl login github</translation>
    </message>
    <message>
        <source>There is no sign-in of the name %1.</source>
        <translation>%1(이)라는 로그인이 없어요.</translation>
    </message>
    <message>
        <source>`shipctl login --help` shows what it takes.</source>
        <translation>`shipctl login --help`에서 사용법을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>A token on the command line can be read by others.</source>
        <translation>명령줄에 적은 토큰은 다른 사람이 읽을 수 있어요.</translation>
    </message>
    <message>
        <source>Pipe it in: shipctl login github --token - &lt; file</source>
        <translation>표준 입력으로 넘겨 주세요: shipctl login github --token - &lt; file</translation>
    </message>
    <message>
        <source>A token can be made at %1</source>
        <translation>토큰은 %1에서 만들 수 있어요</translation>
    </message>
    <message>
        <source>Paste it and press Enter (it is not shown):</source>
        <translation>붙여 넣고 Enter를 눌러 주세요(표시되지 않아요):</translation>
    </message>
    <message>
        <source>There is no standard input to read the token from.</source>
        <translation>토큰을 읽을 표준 입력이 없어요.</translation>
    </message>
    <message>
        <source>Enter the code %1 at %2</source>
        <translation>%2에서 코드 %1을(를) 입력해 주세요</translation>
    </message>
    <message>
        <source>gh is not installed here, or not signed in.</source>
        <translation>gh가 설치되어 있지 않거나 로그인하지 않았어요.</translation>
    </message>
    <message>
        <source>Sign gh in first: gh auth login</source>
        <translation>먼저 gh에 로그인해 주세요: gh auth login</translation>
    </message>
    <message>
        <source>Go on in the browser: %1</source>
        <translation>브라우저에서 계속해 주세요: %1</translation>
    </message>
    <message>
        <source>Neither GH_TOKEN nor GITHUB_TOKEN is set.</source>
        <translation>GH_TOKEN도 GITHUB_TOKEN도 설정되어 있지 않아요.</translation>
    </message>
    <message>
        <source>Set one of them, or use --token -.</source>
        <translation>둘 중 하나를 설정하거나 --token -을 사용해 주세요.</translation>
    </message>
    <message>
        <source>Choose another way: %1</source>
        <translation>다른 방법을 골라 주세요: %1</translation>
    </message>
    <message>
        <source>Name one way to sign in.</source>
        <translation>로그인 방법을 하나만 지정해 주세요.</translation>
    </message>
    <message>
        <source>Shipdeck signs in to github, not to "%1".</source>
        <translation>Shipdeck은 "%1"이(가) 아니라 github에 로그인해요.</translation>
    </message>
    <message>
        <source>Signed in to %1 as %2.</source>
        <translation>%1에 %2(으)로 로그인했어요.</translation>
    </message>
    <message>
        <source>Missing: %1, %2.</source>
        <translation>없는 권한: %1, %2.</translation>
    </message>
    <message>
        <source>There is more than one sign-in: %1.</source>
        <translation>로그인이 여러 개 있어요: %1.</translation>
    </message>
    <message>
        <source>Name one: --account %1</source>
        <translation>하나를 지정해 주세요: --account %1</translation>
    </message>
    <message>
        <source>A webhook stays on GitHub: %1</source>
        <translation>GitHub에 웹훅이 남아 있어요: %1</translation>
    </message>
    <message>
        <source>Signed out of %1 (%2).</source>
        <translation>%1에서 로그아웃했어요(%2).</translation>
    </message>
    <message>
        <source>You are not signed in to GitHub.</source>
        <translation>GitHub에 로그인하지 않았어요.</translation>
    </message>
    <message>
        <source>Shown as it was seen %1 ago.</source>
        <translation>%1 전에 본 상태예요.</translation>
    </message>
    <message>
        <source>private ones need its own sign-in: %1</source>
        <translation>비공개 저장소는 자체 로그인이 필요해요: %1</translation>
    </message>
    <message>
        <source>public ones only</source>
        <translation>공개 저장소만</translation>
    </message>
    <message>
        <source>private</source>
        <translation>비공개</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>포크</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <source>--limit takes a number.</source>
        <translation>--limit에는 숫자가 필요해요.</translation>
    </message>
    <message>
        <source>`shipctl repos --help` shows what it takes.</source>
        <translation>`shipctl repos --help`에서 사용법을 볼 수 있어요.</translation>
    </message>
    <message>
        <source>GitHub&apos;s relay could not be reached.</source>
        <translation>GitHub 릴레이에 연결하지 못했어요.</translation>
    </message>
    <message>
        <source>Nothing to do: pushes are found without it, too.</source>
        <translation>할 일은 없어요. 릴레이 없이도 푸시를 찾아내요.</translation>
    </message>
    <message>
        <source>There is no target %1.</source>
        <translation>배포 대상 %1은(는) 없어요.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>다음 가운데 하나를 고르세요: %1.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>%1 has releases at its target (%2), so the target cannot change.</source>
        <translation>%1의 릴리스가 대상(%2)에 있어서 대상을 바꿀 수 없어요.</translation>
    </message>
    <message>
        <source>Remove the project first, or deploy its source once more under another name: --project NAME --target %1</source>
        <translation>먼저 프로젝트를 제거하거나, 같은 소스를 다른 이름으로 배포하세요: --project NAME --target %1</translation>
    </message>
    <message>
        <source>GitHub Pages cannot publish a file of this name: %1</source>
        <translation>GitHub Pages는 이런 이름의 파일을 게시할 수 없어요: %1</translation>
    </message>
    <message>
        <source>Give it a name in UTF-8, then deploy again.</source>
        <translation>UTF-8 이름으로 바꾼 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The built files in %1 could not be read.</source>
        <translation>%1의 빌드 결과를 읽지 못했어요.</translation>
    </message>
    <message>
        <source>Deploy again.</source>
        <translation>다시 배포하세요.</translation>
    </message>
    <message>
        <source>There is no %1 in what was built: the address would answer 404.</source>
        <translation>빌드 결과에 %1이(가) 없어요. 주소가 404로 응답하게 돼요.</translation>
    </message>
    <message>
        <source>Check the output directory, or set another path to check as `health`.</source>
        <translation>출력 디렉터리를 확인하거나, 확인할 다른 경로를 `health`로 정하세요.</translation>
    </message>
    <message>
        <source>%1 asks for %2, which is not part of what was built.</source>
        <translation>%1이(가) %2을(를) 요청하지만 빌드 결과에 없어요.</translation>
    </message>
    <message>
        <source>Check the output directory and the build&apos;s log.</source>
        <translation>출력 디렉터리와 빌드 로그를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 asks for %2, but the site is served below %3.</source>
        <translation>%1이(가) %2을(를) 요청하지만 사이트는 %3 아래에서 제공돼요.</translation>
    </message>
    <message>
        <source>Set the base path of the build to %1 (Vite: base, Next.js: basePath, SvelteKit: paths.base), or use relative addresses.</source>
        <translation>빌드의 기본 경로를 %1(으)로 정하거나(Vite: base, Next.js: basePath, SvelteKit: paths.base) 상대 주소를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 has %2; GitHub takes files of at most %3.</source>
        <translation>%1의 크기가 %2예요. GitHub는 파일을 %3까지만 받아요.</translation>
    </message>
    <message>
        <source>Leave it out of the output, or load it from another place.</source>
        <translation>출력에서 빼거나 다른 곳에서 불러오세요.</translation>
    </message>
    <message>
        <source>The site has %1; GitHub Pages publishes at most %2.</source>
        <translation>사이트 크기가 %1예요. GitHub Pages는 %2까지만 게시해요.</translation>
    </message>
    <message>
        <source>Make the output smaller, or choose another target.</source>
        <translation>출력을 줄이거나 다른 배포 대상을 고르세요.</translation>
    </message>
    <message>
        <source>%1 files that are no text are new to the repository; GitHub takes at most %2 at a time.</source>
        <translation>저장소에 없던, 텍스트가 아닌 파일이 %1개예요. GitHub는 한 번에 %2개까지만 받아요.</translation>
    </message>
    <message>
        <source>Commit them to the repository: what it has already is not uploaded again.</source>
        <translation>저장소에 커밋하세요. 이미 있는 파일은 다시 올리지 않아요.</translation>
    </message>
    <message>
        <source>GitHub Pages serves files only: no server, no functions.</source>
        <translation>GitHub Pages는 파일만 제공해요. 서버나 함수는 없어요.</translation>
    </message>
    <message>
        <source>A repository has one site: production only, no previews.</source>
        <translation>저장소마다 사이트는 하나예요. 프로덕션만 있고 미리보기는 없어요.</translation>
    </message>
    <message>
        <source>Everybody can see it. For a private repository GitHub asks for a paid plan.</source>
        <translation>누구나 볼 수 있어요. 비공개 저장소는 GitHub 유료 요금제가 필요해요.</translation>
    </message>
    <message>
        <source>GitHub&apos;s limits: 1 GB a site, about 100 GB of traffic a month and 10 deployments an hour.</source>
        <translation>GitHub의 한도: 사이트당 1GB, 한 달 트래픽 약 100GB, 한 시간에 배포 10번.</translation>
    </message>
    <message>
        <source>After a deployment some visitors see the former one for up to 10 minutes: GitHub keeps answers that long.</source>
        <translation>배포 뒤 최대 10분 동안 이전 화면을 보는 방문자가 있을 수 있어요. GitHub가 응답을 그만큼 보관해요.</translation>
    </message>
    <message>
        <source>Look at what GitHub Pages of %1 show now</source>
        <translation>%1의 GitHub Pages에 지금 무엇이 있는지 보기</translation>
    </message>
    <message>
        <source>Place the release in the repository, as a commit that nobody sees yet</source>
        <translation>아직 아무도 보지 못하는 커밋으로 릴리스를 저장소에 두기</translation>
    </message>
    <message>
        <source>a commit of the site in %1</source>
        <translation>%1에 있는 사이트의 커밋</translation>
    </message>
    <message>
        <source>%1 of %2 files uploaded</source>
        <translation>파일 %2개 가운데 %1개를 올렸어요</translation>
    </message>
    <message>
        <source>What GitHub holds in %1 is not what was built.</source>
        <translation>GitHub의 %1에 있는 내용이 빌드한 것과 달라요.</translation>
    </message>
    <message>
        <source>Deploy again; if it stays so, something on the way changes files.</source>
        <translation>다시 배포하세요. 계속 그러면 중간에서 무언가가 파일을 바꾸고 있어요.</translation>
    </message>
    <message>
        <source>it is there already</source>
        <translation>이미 있어요</translation>
    </message>
    <message>
        <source>%1 files uploaded, %2 were there</source>
        <translation>파일 %1개 올림, %2개는 이미 있음</translation>
    </message>
    <message>
        <source>Check that GitHub holds exactly what was built, and that its pages find their files</source>
        <translation>GitHub에 빌드한 그대로 있는지, 페이지가 파일을 찾는지 확인하기</translation>
    </message>
    <message>
        <source>GitHub could not publish the release.</source>
        <translation>GitHub가 릴리스를 게시하지 못했어요.</translation>
    </message>
    <message>
        <source>Look at Actions of %1 on GitHub, then deploy again.</source>
        <translation>GitHub에서 %1의 Actions를 본 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>GitHub did not publish the release within %1 minutes.</source>
        <translation>GitHub가 %1분 안에 릴리스를 게시하지 않았어요.</translation>
    </message>
    <message>
        <source>Look at githubstatus.com, then deploy again.</source>
        <translation>githubstatus.com을 본 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The public address does not show this release.</source>
        <translation>공개 주소에 이 릴리스가 보이지 않아요.</translation>
    </message>
    <message>
        <source>Look at the Pages settings of %1 on GitHub, then deploy again.</source>
        <translation>GitHub에서 %1의 Pages 설정을 본 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>GitHub does not let the branch %1 of %2 be moved.</source>
        <translation>GitHub가 %2의 %1 브랜치를 옮기지 못하게 해요.</translation>
    </message>
    <message>
        <source>Except %1 from the repository&apos;s branch rules, or allow force pushes and deletions to it.</source>
        <translation>저장소의 브랜치 규칙에서 %1을(를) 빼거나, 강제 푸시와 삭제를 허용하세요.</translation>
    </message>
    <message>
        <source>GitHub does not switch on Pages for %1.</source>
        <translation>GitHub가 %1의 Pages를 켜 주지 않아요.</translation>
    </message>
    <message>
        <source>A private repository needs a paid plan of GitHub: make it public, or choose another target.</source>
        <translation>비공개 저장소는 GitHub 유료 요금제가 필요해요. 공개로 바꾸거나 다른 배포 대상을 고르세요.</translation>
    </message>
    <message>
        <source>This sign-in may not switch on Pages of %1.</source>
        <translation>이 로그인으로는 %1의 Pages를 켤 수 없어요.</translation>
    </message>
    <message>
        <source>Only an administrator of %1 can switch on its GitHub Pages.</source>
        <translation>%1의 GitHub Pages는 관리자만 켤 수 있어요.</translation>
    </message>
    <message>
        <source>Have an administrator make the branch %1 and choose it under Settings &gt; Pages of the repository, then deploy with --replace.</source>
        <translation>관리자에게 브랜치 %1를 만들고 저장소의 Settings &gt; Pages에서 선택해 달라고 한 뒤, --replace로 배포하세요.</translation>
    </message>
    <message>
        <source>To switch on GitHub Pages of %1 this sign-in lacks: %2.</source>
        <translation>%1의 GitHub Pages를 켜기에는 이 로그인에 다음 권한이 없어요: %2.</translation>
    </message>
    <message>
        <source>Add that at %1 and try again. Or switch Pages on by hand: make the branch %2, choose it under Settings &gt; Pages of the repository, then deploy with --replace.</source>
        <translation>%1에서 추가한 뒤 다시 시도하세요. 또는 직접 Pages를 켜세요: 브랜치 %2를 만들고 저장소의 Settings &gt; Pages에서 선택한 다음 --replace로 배포하세요.</translation>
    </message>
    <message>
        <source>Use a token of an administrator with `repo`, or with Pages and Administration: write; or have one switch on Pages with a branch %1, then deploy with --replace.</source>
        <translation>`repo` 또는 Pages와 Administration: write가 있는 관리자 토큰을 쓰거나, 관리자가 %1 브랜치로 Pages를 켠 뒤 --replace로 배포하세요.</translation>
    </message>
    <message>
        <source>Somebody else has just moved the branch %1 of %2.</source>
        <translation>방금 다른 누군가가 %2의 %1 브랜치를 옮겼어요.</translation>
    </message>
    <message>
        <source>Look at it on GitHub, then deploy again.</source>
        <translation>GitHub에서 확인한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Publish it, and wait until the public address shows it</source>
        <translation>게시하고 공개 주소에 보일 때까지 기다리기</translation>
    </message>
    <message>
        <source>the branch %1 of %2, made if it is not there</source>
        <translation>%2의 %1 브랜치(없으면 만듦)</translation>
    </message>
    <message>
        <source>GitHub Pages of %1, switched on if they are off</source>
        <translation>%1의 GitHub Pages(꺼져 있으면 켬)</translation>
    </message>
    <message>
        <source>The branch goes back to the release before; without one it is removed and Pages are switched off.</source>
        <translation>브랜치가 이전 릴리스로 돌아가요. 이전 것이 없으면 브랜치를 지우고 Pages를 꺼요.</translation>
    </message>
    <message>
        <source>GitHub publishes it now; that takes it about a minute.</source>
        <translation>이제 GitHub가 게시해요. 1분쯤 걸려요.</translation>
    </message>
    <message>
        <source>%1 shows this release; what GitHub keeps may be 10 minutes old</source>
        <translation>%1에 이 릴리스가 보여요. GitHub가 보관한 응답은 10분까지 남을 수 있어요</translation>
    </message>
    <message>
        <source>Nothing: GitHub Pages of public repositories are free.</source>
        <translation>무료: 공개 저장소의 GitHub Pages는 비용이 없어요.</translation>
    </message>
    <message>
        <source>GitHub Pages publishes repositories of GitHub; %1 is none.</source>
        <translation>GitHub Pages는 GitHub 저장소를 게시해요. %1은(는) GitHub 저장소가 아니에요.</translation>
    </message>
    <message>
        <source>Push it to GitHub, then: shipctl deploy owner/name --target github-pages</source>
        <translation>GitHub에 푸시한 다음: shipctl deploy owner/name --target github-pages</translation>
    </message>
    <message>
        <source>GitHub Pages have one site a repository: there is no place for %1.</source>
        <translation>GitHub Pages는 저장소마다 사이트가 하나라서 %1을(를) 둘 곳이 없어요.</translation>
    </message>
    <message>
        <source>Deploy production, or make previews on this computer: --target local</source>
        <translation>프로덕션을 배포하거나, 미리보기는 이 컴퓨터에서 만드세요: --target local</translation>
    </message>
    <message>
        <source>%1 is the branch that is published; it cannot be the source as well.</source>
        <translation>%1은(는) 게시되는 브랜치라서 소스가 될 수 없어요.</translation>
    </message>
    <message>
        <source>Choose the branch that it is built from, with --ref.</source>
        <translation>빌드할 브랜치를 --ref로 고르세요.</translation>
    </message>
    <message>
        <source>This is a server (%1); GitHub Pages serve files only.</source>
        <translation>이것은 서버(%1)예요. GitHub Pages는 파일만 제공해요.</translation>
    </message>
    <message>
        <source>Have it export a static site, or run it on this computer: --target local</source>
        <translation>정적 사이트로 내보내게 하거나 이 컴퓨터에서 실행하세요: --target local</translation>
    </message>
    <message>
        <source>The site is served below %1: set that as base path in the configuration of %2, unless its addresses are relative.</source>
        <translation>사이트는 %1 아래에서 제공돼요. 주소가 상대 주소가 아니라면 %2 설정의 기본 경로로 정하세요.</translation>
    </message>
    <message>
        <source>Publishing %1 needs a sign-in to GitHub.</source>
        <translation>%1을(를) 게시하려면 GitHub 로그인이 필요해요.</translation>
    </message>
    <message>
        <source>Sign in with `shipctl login github`, then deploy again.</source>
        <translation>`shipctl login github`로 로그인한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>%1 is archived: nothing can be published from it.</source>
        <translation>%1은(는) 보관된 저장소라서 게시할 수 없어요.</translation>
    </message>
    <message>
        <source>This sign-in may not write to %1.</source>
        <translation>이 로그인으로는 %1에 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Publishing needs the right to push: a token with `repo`, or one with Contents, Pages and Administration: write.</source>
        <translation>게시하려면 푸시 권한이 필요해요. `repo`가 있는 토큰이나 Contents, Pages, Administration: write가 있는 토큰을 쓰세요.</translation>
    </message>
    <message>
        <source>Deploy with --replace to publish this instead; what is there now comes back when the project is removed.</source>
        <translation>대신 이것을 게시하려면 --replace로 배포하세요. 지금 있는 것은 프로젝트를 제거하면 돌아와요.</translation>
    </message>
    <message>
        <source>Another Shipdeck project publishes GitHub Pages of %1.</source>
        <translation>다른 Shipdeck 프로젝트가 %1의 GitHub Pages를 게시하고 있어요.</translation>
    </message>
    <message>
        <source>The branch %1 of %2 has a commit that Shipdeck did not make.</source>
        <translation>%2의 %1 브랜치에 Shipdeck이 만들지 않은 커밋이 있어요.</translation>
    </message>
    <message>
        <source>%1 has GitHub Pages already, at %2.</source>
        <translation>%1에는 이미 GitHub Pages가 있어요: %2</translation>
    </message>
    <message>
        <source>Take the site off GitHub Pages</source>
        <translation>사이트를 GitHub Pages에서 내리기</translation>
    </message>
    <message>
        <source>GitHub Pages of %1</source>
        <translation>%1의 GitHub Pages</translation>
    </message>
    <message>
        <source>the branch %1 and every release in %2</source>
        <translation>%2의 %1 브랜치와 모든 릴리스</translation>
    </message>
    <message>
        <source>The branch %1 has commits of somebody else now; it stays as it is.</source>
        <translation>%1 브랜치에 다른 사람의 커밋이 있어서 그대로 둬요.</translation>
    </message>
    <message>
        <source>GitHub no longer has the repository %1; its site went with it.</source>
        <translation>GitHub에 %1 저장소가 더는 없어요. 사이트도 함께 사라졌어요.</translation>
    </message>
    <message>
        <source>Address: %1</source>
        <translation>주소: %1</translation>
    </message>
    <message>
        <source>%1 is gone, here and on GitHub.</source>
        <translation>%1을(를) 여기와 GitHub에서 제거했어요.</translation>
    </message>
    <message>
        <source>The branch is back where it was; GitHub has not published it again yet.</source>
        <translation>브랜치는 제자리로 돌아갔지만 GitHub가 아직 다시 게시하지 않았어요.</translation>
    </message>
    <message>
        <source>The address in .gitmodules can't be used.</source>
        <translation>.gitmodules의 주소를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Mend the address of %1 in .gitmodules.</source>
        <translation>.gitmodules에서 %1의 주소를 고치세요.</translation>
    </message>
    <message>
        <source>The folder %1 stays empty: it is a submodule, and its repository %2 could not be fetched. %3</source>
        <translation>폴더 %1은(는) 비어 있어요. 서브모듈인데 그 저장소 %2을(를) 가져오지 못했어요. %3</translation>
    </message>
    <message>
        <source>Git LFS did not give a file.</source>
        <translation>Git LFS가 파일을 주지 않았어요.</translation>
    </message>
    <message>
        <source>Check that the account may read it, and that its LFS quota is not used up.</source>
        <translation>계정이 읽을 수 있는지, LFS 할당량이 남아 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>The files in Git LFS are larger than %1 MB.</source>
        <translation>Git LFS의 파일이 %1 MB보다 커요.</translation>
    </message>
    <message>
        <source>Deploy a smaller repository, or one of its folders.</source>
        <translation>더 작은 저장소나 그 안의 폴더 하나를 배포하세요.</translation>
    </message>
    <message>
        <source>The archive of the source holds something that is not source: %1.</source>
        <translation>소스 압축 파일에 소스가 아닌 것이 들어 있어요: %1.</translation>
    </message>
    <message>
        <source>Nothing of it was used. Try again; if it stays so, deploy by git.</source>
        <translation>그 안의 것은 아무것도 쓰지 않았어요. 다시 시도하고, 계속되면 git으로 배포하세요.</translation>
    </message>
    <message>
        <source>The archive of the source is cut off or damaged.</source>
        <translation>소스 압축 파일이 잘렸거나 손상됐어요.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>다시 시도하세요.</translation>
    </message>
    <message>
        <source>The source is larger than %1 files or %2 MB.</source>
        <translation>소스가 파일 %1개 또는 %2 MB보다 커요.</translation>
    </message>
    <message>
        <source>AWS account %1 as %2</source>
        <translation>AWS 계정 %1, %2</translation>
    </message>
    <message>
        <source>AWS credentials: %1</source>
        <translation>AWS 자격 증명: %1</translation>
    </message>
    <message>
        <source>AWS did not take this code.</source>
        <translation>AWS가 이 코드를 받지 않았어요.</translation>
    </message>
    <message>
        <source>AWS ended the stream: %1.</source>
        <translation>AWS가 스트림을 끝냈어요: %1.</translation>
    </message>
    <message>
        <source>AWS region: %1</source>
        <translation>AWS 리전: %1</translation>
    </message>
    <message>
        <source>AWS sends the same page of a list again and again.</source>
        <translation>AWS가 목록의 같은 쪽을 되풀이해서 보내요.</translation>
    </message>
    <message>
        <source>Credentials from %1 (%2) cannot be had on this computer.</source>
        <translation>이 컴퓨터에서는 %1(%2)의 자격 증명을 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>%1 cannot be made Current: it never was ready.</source>
        <translation>%1은(는) 현재로 만들 수 없어요. 완료된 적이 없어요.</translation>
    </message>
    <message>
        <source>%1 is no deployment of %2 in %3.</source>
        <translation>%1은(는) %2의 %3 환경에 배포된 것이 아니에요.</translation>
    </message>
    <message>
        <source>The result could not be written: %1.</source>
        <translation>결과를 쓰지 못했어요: %1.</translation>
    </message>
    <message>
        <source>%1 was not removed: there is nobody to ask here.</source>
        <translation>%1을(를) 삭제하지 않았어요. 여기에서는 물어볼 사람이 없어요.</translation>
    </message>
    <message>
        <source>Say that you mean it: shipctl remove %1 --yes</source>
        <translation>정말 삭제하려면: shipctl remove %1 --yes</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>아무것도 삭제하지 않았어요.</translation>
    </message>
    <message>
        <source>The name given is empty.</source>
        <translation>이름이 비어 있어요.</translation>
    </message>
    <message>
        <source>`shipctl projects` lists the projects.</source>
        <translation>`shipctl projects`로 프로젝트를 볼 수 있어요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an environment.</source>
        <translation>&quot;%1&quot;은(는) 환경 이름으로 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of an environment. %2</source>
        <translation>“%1”은(는) 환경 이름으로 쓸 수 없어요. %2</translation>
    </message>
    <message>
        <source>It has %1 characters, and %2 are allowed.</source>
        <translation>%1자인데 %2자까지 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>It contains a space.</source>
        <translation>공백이 들어 있어요.</translation>
    </message>
    <message>
        <source>It contains “%1”.</source>
        <translation>“%1” 문자가 들어 있어요.</translation>
    </message>
    <message>
        <source>It begins with “%1”.</source>
        <translation>“%1” 문자로 시작해요.</translation>
    </message>
    <message>
        <source>It begins or ends with a space.</source>
        <translation>공백으로 시작하거나 끝나요.</translation>
    </message>
    <message>
        <source>It begins or ends with a dash.</source>
        <translation>하이픈으로 시작하거나 끝나요.</translation>
    </message>
    <message>
        <source>It contains two dashes in a row.</source>
        <translation>하이픈이 두 번 이어져 있어요.</translation>
    </message>
    <message>
        <source>Use 1 to 40 lower case letters, digits and single dashes: --env staging</source>
        <translation>소문자, 숫자, 연속되지 않는 하이픈으로 1~40자를 쓰세요: --env staging</translation>
    </message>
    <message>
        <source>Use 1 to 40 lower case letters, digits and single dashes.</source>
        <translation>소문자, 숫자, 연속되지 않는 하이픈으로 1~40자를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 has no environment &quot;%2&quot;.</source>
        <translation>%1에 &quot;%2&quot; 환경이 없어요.</translation>
    </message>
    <message>
        <source>There is: %1.</source>
        <translation>있는 것: %1.</translation>
    </message>
    <message>
        <source>No project has an environment &quot;%1&quot;.</source>
        <translation>&quot;%1&quot; 환경이 있는 프로젝트가 없어요.</translation>
    </message>
    <message>
        <source>%1 was not pinned: the next deployment becomes Current anyway.</source>
        <translation>%1은(는) 고정되어 있지 않았어요. 다음 배포가 그대로 현재 릴리스가 돼요.</translation>
    </message>
    <message>
        <source>No deployment can be &quot;%1&quot;.</source>
        <translation>&quot;%1&quot;인 배포는 있을 수 없어요.</translation>
    </message>
    <message>
        <source>There are more; --limit %1 shows them.</source>
        <translation>더 있어요. --limit %1(으)로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>%1 file, %2 kB</source>
        <translation>파일 %1개, %2kB</translation>
    </message>
    <message>
        <source>%1 of %2 tests failed.</source>
        <translation>테스트 %2개 중 %1개가 실패했어요.</translation>
    </message>
    <message>
        <source>Check the build command: it put nothing there.</source>
        <translation>빌드 명령을 확인하세요. 거기에 아무것도 넣지 않았어요.</translation>
    </message>
    <message>
        <source>There is no %1 in the output, which %2 names as the fallback.</source>
        <translation>%2에서 대체 페이지로 정한 %1이(가) 출력에 없어요.</translation>
    </message>
    <message>
        <source>Correct `fallback`, or let the build make that file.</source>
        <translation>`fallback`을 고치거나 빌드가 그 파일을 만들게 하세요.</translation>
    </message>
    <message>
        <source>Use 1 to 64 characters without / or \, not beginning with a dash or a dot.</source>
        <translation>/와 \ 없이 1~64자로 쓰고, 붙임표나 점으로 시작하지 마세요.</translation>
    </message>
    <message>
        <source>This is no text in UTF-8.</source>
        <translation>UTF-8 텍스트가 아니에요.</translation>
    </message>
    <message>
        <source>Save the file again as UTF-8.</source>
        <translation>파일을 UTF-8로 다시 저장하세요.</translation>
    </message>
    <message>
        <source>This is a folder, not a file.</source>
        <translation>파일이 아니라 폴더예요.</translation>
    </message>
    <message>
        <source>Give the folder another name.</source>
        <translation>폴더 이름을 바꾸세요.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a connection.</source>
        <translation>&quot;%1&quot;은(는) 연결 이름으로 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>%1 is a profile of AWS&apos;s own files (%2).</source>
        <translation>%1은(는) AWS 파일(%2)에 있는 프로필이에요.</translation>
    </message>
    <message>
        <source>%1 opens the account %2, and these keys open %3.</source>
        <translation>%1은(는) 계정 %2을(를) 여는데, 이 키는 %3을(를) 열어요.</translation>
    </message>
    <message>
        <source>Another Shipdeck is just changing its AWS connections.</source>
        <translation>다른 Shipdeck이 지금 AWS 연결을 바꾸고 있어요.</translation>
    </message>
    <message>
        <source>Choose another name for these keys, or forget the former ones first: shipctl connections forget %1</source>
        <translation>이 키에 다른 이름을 주거나, 먼저 이전 키를 지워 주세요: shipctl connections forget %1</translation>
    </message>
    <message>
        <source>Give it too; it is shown together with the keys.</source>
        <translation>그것도 입력해 주세요. 키와 함께 표시돼요.</translation>
    </message>
    <message>
        <source>It has 20 letters and digits and begins with AKIA or ASIA.</source>
        <translation>영문자와 숫자 20자이고 AKIA나 ASIA로 시작해요.</translation>
    </message>
    <message>
        <source>It has 40 characters and is shown once, when the key is made.</source>
        <translation>40자이고, 키를 만들 때 한 번만 표시돼요.</translation>
    </message>
    <message>
        <source>It keeps none at all; profiles are AWS&apos;s own files.</source>
        <translation>보관하는 키가 없어요. 프로필은 AWS 파일에 있어요.</translation>
    </message>
    <message>
        <source>It keeps these: %1</source>
        <translation>보관하는 것: %1</translation>
    </message>
    <message>
        <source>Keys that begin with ASIA are no use without their session token.</source>
        <translation>ASIA로 시작하는 키는 세션 토큰 없이는 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Name one: shipctl connections forget NAME</source>
        <translation>이름을 적어 주세요: shipctl connections forget NAME</translation>
    </message>
    <message>
        <source>Remove this file, then give the keys again.</source>
        <translation>이 파일을 지운 뒤 키를 다시 입력해 주세요.</translation>
    </message>
    <message>
        <source>Shipdeck keeps no AWS keys called %1.</source>
        <translation>Shipdeck에는 %1(이)라는 AWS 키가 없어요.</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s own data is not open, so it keeps no AWS keys here.</source>
        <translation>Shipdeck의 데이터가 열려 있지 않아 여기에는 AWS 키를 보관할 수 없어요.</translation>
    </message>
    <message>
        <source>Take up to 64 letters, digits and . _ - @ +, as acme or shop-prod.</source>
        <translation>acme나 shop-prod처럼 영문자, 숫자, . _ - @ +로 64자까지 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>The list of the connections whose keys Shipdeck keeps (%1) is broken.</source>
        <translation>Shipdeck이 키를 보관하는 연결의 목록(%1)이 망가졌어요.</translation>
    </message>
    <message>
        <source>This is no access key ID.</source>
        <translation>액세스 키 ID가 아니에요.</translation>
    </message>
    <message>
        <source>This is no secret access key.</source>
        <translation>비밀 액세스 키가 아니에요.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>잠시 뒤에 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Use that profile (--profile %1), or choose another name for these keys.</source>
        <translation>그 프로필을 쓰거나(--profile %1), 이 키에 다른 이름을 주세요.</translation>
    </message>
    <message>
        <source>Which connection&apos;s keys?</source>
        <translation>어느 연결의 키인가요?</translation>
    </message>
    <message>
        <source>`shipctl doctor` says why.</source>
        <translation>이유는 `shipctl doctor`로 볼 수 있어요.</translation>
    </message>
    <message>
        <source>keys in Shipdeck&apos;s vault</source>
        <translation>Shipdeck에 보관한 키</translation>
    </message>
    <message>
        <source>The secret access key of %1 (it is not shown):</source>
        <translation>%1의 비밀 액세스 키(표시되지 않아요):</translation>
    </message>
    <message>
        <source>The session token of these keys (it is not shown):</source>
        <translation>이 키의 세션 토큰(표시되지 않아요):</translation>
    </message>
    <message>
        <source>The keys are kept in Shipdeck&apos;s vault only; use them with --profile %1.</source>
        <translation>키는 Shipdeck에만 암호화해서 보관해요. --profile %1(으)로 쓰세요.</translation>
    </message>
    <message>
        <source>Keys that never expire are the last choice: SSO (login aws --sso), aws login or a role is better.</source>
        <translation>만료되지 않는 키는 마지막 선택이에요. SSO(login aws --sso), aws login, 역할이 더 좋아요.</translation>
    </message>
    <message>
        <source>Without these keys nothing can be done with %1 until new ones are given; what is served goes on.</source>
        <translation>이 키가 없으면 새 키를 줄 때까지 %1에 아무것도 할 수 없어요. 서비스 중인 것은 계속돼요.</translation>
    </message>
    <message>
        <source>Delete the AWS keys called %1 here?</source>
        <translation>여기에서 %1(이)라는 AWS 키를 지울까요?</translation>
    </message>
    <message>
        <source>The keys called %1 are deleted here. In AWS they still work: deactivate them there if nobody needs them.</source>
        <translation>%1(이)라는 키를 여기에서 지웠어요. AWS에서는 아직 유효하니, 아무도 쓰지 않으면 거기에서 비활성화해 주세요.</translation>
    </message>
    <message>
        <source>The sign-in of profile %1 may not be renewed.</source>
        <translation>프로필 %1의 로그인을 갱신할 권한이 없어요.</translation>
    </message>
    <message>
        <source>Ask whoever manages the account for the permission %1.</source>
        <translation>계정을 관리하는 사람에게 %1 권한을 요청해 주세요.</translation>
    </message>
    <message>
        <source>The sign-in of profile %1 has ended.</source>
        <translation>프로필 %1의 로그인이 끝났어요.</translation>
    </message>
    <message>
        <source>Sign in again with: aws login --profile %1; nothing is lost.</source>
        <translation>다시 로그인해 주세요: aws login --profile %1. 잃는 것은 없어요.</translation>
    </message>
    <message>
        <source>The key that `aws login` keeps with its sign-in cannot be used.</source>
        <translation>`aws login`이 로그인과 함께 보관한 키를 쓸 수 없어요.</translation>
    </message>
    <message>
        <source>Sign in again with: aws login</source>
        <translation>다시 로그인해 주세요: aws login</translation>
    </message>
    <message>
        <source>The AWS keys in the environment have ended.</source>
        <translation>환경 변수의 AWS 키가 만료됐어요.</translation>
    </message>
    <message>
        <source>Set new ones, end the agent (shipctl agent stop) and go on from that shell; or keep them in a profile.</source>
        <translation>새 키를 설정하고 에이전트를 끝낸 뒤(shipctl agent stop) 그 셸에서 이어 가세요. 또는 키를 프로필에 두세요.</translation>
    </message>
    <message>
        <source>The AWS keys called %1, which Shipdeck keeps, have ended.</source>
        <translation>Shipdeck이 보관하는 AWS 키 %1이(가) 만료됐어요.</translation>
    </message>
    <message>
        <source>Give new ones: shipctl login aws --access-key ID --profile %1</source>
        <translation>새 키를 입력해 주세요: shipctl login aws --access-key ID --profile %1</translation>
    </message>
    <message>
        <source>The AWS keys of profile %1 have ended.</source>
        <translation>프로필 %1의 AWS 키가 만료됐어요.</translation>
    </message>
    <message>
        <source>Put new ones in their place (%1); that is seen by itself.</source>
        <translation>그 자리(%1)에 새 키를 넣어 주세요. 저절로 알아차려요.</translation>
    </message>
    <message>
        <source>It waits, and goes on by itself once that is done.</source>
        <translation>기다리다가, 그렇게 하면 저절로 이어져요.</translation>
    </message>
    <message>
        <source>What it did is taken back once that is done.</source>
        <translation>그렇게 하면 그때까지 한 일을 되돌려요.</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s agent, which does the work, was started with another AWS environment: %1.</source>
        <translation>실제로 일하는 Shipdeck 에이전트가 다른 AWS 환경 변수로 시작됐어요: %1.</translation>
    </message>
    <message>
        <source>Start it anew with yours: shipctl agent stop, then try again. Or set them as they were.</source>
        <translation>지금 환경으로 다시 시작해 주세요: shipctl agent stop을 실행한 뒤 다시 시도하세요. 또는 환경 변수를 그때처럼 맞춰 주세요.</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s agent (process %1) did not end within ten seconds.</source>
        <translation>Shipdeck 에이전트(프로세스 %1)가 10초 안에 끝나지 않았어요.</translation>
    </message>
    <message>
        <source>Try again, or end it for good: kill -9 %1. Nothing is lost.</source>
        <translation>다시 시도하거나 강제로 끝내 주세요: kill -9 %1. 잃는 것은 없어요.</translation>
    </message>
    <message>
        <source>Nobody sees %1: its distribution %2 is switched off in AWS.</source>
        <translation>아무도 %1을(를) 볼 수 없어요. 배포판(distribution) %2이(가) AWS에서 꺼져 있어요.</translation>
    </message>
    <message>
        <source>Switch it on (Enable in CloudFront&apos;s console), wait until it is deployed, then try again.</source>
        <translation>CloudFront 콘솔에서 켜고(Enable) 배포가 끝날 때까지 기다린 뒤 다시 시도해 주세요.</translation>
    </message>
    <message>
        <source>Nobody sees %1: somebody has deleted its distribution %2 in AWS.</source>
        <translation>아무도 %1을(를) 볼 수 없어요. 누군가 AWS에서 배포판(distribution) %2을(를) 지웠어요.</translation>
    </message>
    <message>
        <source>Deploy again: what is missing of its stack %1 is made anew, with another address. If that does not help, remove the project first.</source>
        <translation>다시 배포해 주세요. 스택 %1에 없는 것은 새 주소로 다시 만들어져요. 그래도 안 되면 먼저 프로젝트를 제거하세요.</translation>
    </message>
    <message>
        <source>Say which one is meant: shipctl rollback %1 --to %2</source>
        <translation>어느 것인지 지정해 주세요: shipctl rollback %1 --to %2</translation>
    </message>
    <message>
        <source>It served all sites below this domain. Remove these projects, take the domain away (shipctl connections zone &lt;domain&gt; --remove), connect it again, and deploy.</source>
        <translation>이 도메인 아래의 모든 사이트를 서비스하던 배포입니다. 이 프로젝트들을 제거하고, 도메인 연결을 끊은 뒤(shipctl connections zone &lt;도메인&gt; --remove) 다시 연결하고 배포하세요.</translation>
    </message>
    <message>
        <source>releases beyond the newest %1, but what is Current, what was before it and pinned ones, with files that only they have</source>
        <translation>최신 %1개를 넘는 릴리스(현재 릴리스, 그 직전 릴리스, 고정한 것은 빼고)와 그것에만 있는 파일</translation>
    </message>
    <message>
        <source>“%1” says nothing to a policy without --github.</source>
        <translation>--github 없이는 정책에 “%1”을(를) 쓸 곳이 없어요.</translation>
    </message>
    <message>
        <source>For a repository&apos;s Actions: shipctl connections policy --github owner/name</source>
        <translation>저장소의 Actions용으로는: shipctl connections policy --github owner/name</translation>
    </message>
    <message>
        <source>%1 is an address of %2, and not of %3.</source>
        <translation>%1은(는) %3의 주소가 아니라 %2의 주소예요.</translation>
    </message>
    <message>
        <source>Code %1, request %2</source>
        <translation>코드 %1, 요청 %2</translation>
    </message>
    <message>
        <source>%1 is removing this project at the moment.</source>
        <translation>지금 %1에서 이 프로젝트를 제거하고 있어요.</translation>
    </message>
    <message>
        <source>%1 is removing old releases at the moment.</source>
        <translation>지금 %1에서 오래된 릴리스를 지우고 있어요.</translation>
    </message>
    <message>
        <source>What was prepared in AWS with these keys stays there. Take it away first: %1</source>
        <translation>이 키로 AWS에 준비해 둔 것은 그대로 남아요. 먼저 없애세요: %1</translation>
    </message>
    <message>
        <source>Whether the boundary of roles is left over could not be seen: %1</source>
        <translation>역할의 경계 정책이 남아 있는지 볼 수 없었어요: %1</translation>
    </message>
    <message>
        <source>the boundary of roles %1</source>
        <translation>역할의 경계 정책 %1</translation>
    </message>
    <message>
        <source>The account does not say any more what %1 shows.</source>
        <translation>계정에는 이제 %1이(가) 무엇을 보여 주는지 적혀 있지 않아요.</translation>
    </message>
    <message>
        <source>%1 is taking the whole domain away at the moment.</source>
        <translation>지금 %1에서 도메인 전체를 제거하고 있어요.</translation>
    </message>
    <message>
        <source>Wait until it is done, or, if that computer is gone, until its lock ends by itself at %1 (UTC).</source>
        <translation>끝날 때까지 기다리세요. 그 컴퓨터가 없어졌다면 %1(UTC)에 잠금이 저절로 풀려요.</translation>
    </message>
    <message>
        <source>This plan does nothing in an AWS account, so it needs no policy.</source>
        <translation>이 계획은 AWS 계정에서 아무 일도 하지 않으므로 정책이 필요 없습니다.</translation>
    </message>
    <message>
        <source>For one that does: shipctl deploy --plan --policy --target cloudfront</source>
        <translation>정책이 필요한 계획: shipctl deploy --plan --policy --target cloudfront</translation>
    </message>
    <message>
        <source>--policy says nothing without --plan.</source>
        <translation>--policy는 --plan 없이는 뜻이 없습니다.</translation>
    </message>
    <message>
        <source>What a plan needs in the account: shipctl deploy --plan --policy</source>
        <translation>계획이 계정에서 필요로 하는 것: shipctl deploy --plan --policy</translation>
    </message>
    <message>
        <source>Something of that name is in the account already. `shipctl inventory --all` shows what is there and whose it is: what is Shipdeck&apos;s goes with `shipctl connections clean`, all else in the AWS console. Then deploy again.</source>
        <translation>그 이름을 가진 것이 계정에 이미 있습니다. `shipctl inventory --all`이 무엇이 있고 누구의 것인지 보여 줍니다. Shipdeck의 것은 `shipctl connections clean`으로, 나머지는 AWS 콘솔에서 지운 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>It is in the region %1. Say so with --region %1 or in the profile; if AWS_ENDPOINT_URL is set, check where it leads.</source>
        <translation>그것은 %1 리전에 있습니다. --region %1 또는 프로필로 알려 주세요. AWS_ENDPOINT_URL이 설정되어 있다면 어디로 이어지는지 확인하세요.</translation>
    </message>
    <message>
        <source>The policy of the bucket %1</source>
        <translation>%1 버킷의 정책</translation>
    </message>
    <message>
        <source>The bucket %1 has no policy any more, so S3 refuses its distribution %2: visitors get 403 for whatever the edges do not keep.</source>
        <translation>%1 버킷에 정책이 더 이상 없어서 S3가 배포판 %2를 거부해요. 엣지에 남아 있지 않은 것은 방문자에게 403으로 응답해요.</translation>
    </message>
    <message>
        <source>The policy of the bucket %1 does not let its distribution %2 in: visitors get 403 for whatever the edges do not keep.</source>
        <translation>%1 버킷의 정책이 배포판 %2의 접근을 허용하지 않아요. 엣지에 남아 있지 않은 것은 방문자에게 403으로 응답해요.</translation>
    </message>
    <message>
        <source>Set what the stack has set: %1</source>
        <translation>스택이 설정한 정책으로 되돌리세요: %1</translation>
    </message>
    <message>
        <source>Deploy again, which brings back what is missing: shipctl redeploy &lt;project&gt;</source>
        <translation>다시 배포하세요. 없어진 것이 돌아와요: shipctl redeploy &lt;project&gt;</translation>
    </message>
    <message>
        <source>No route leads from %1 to what was deployed there.</source>
        <translation>%1에서 배포된 릴리스로 이어지는 경로가 없어요.</translation>
    </message>
    <message>
        <source>Visitors of %1 get 404 in place of what was deployed: S3 does not give its files out, or the edge does not know its route.</source>
        <translation>%1 방문자는 배포된 것 대신 404를 받아요. S3가 파일을 내주지 않거나 엣지가 경로를 몰라요.</translation>
    </message>
    <message>
        <source>Visitors of %1 get %2 in place of what was deployed: S3 or CloudFront refuses them.</source>
        <translation>%1 방문자는 배포된 것 대신 %2를 받아요. S3나 CloudFront가 거부해요.</translation>
    </message>
    <message>
        <source>Set the policy of the bucket, and enable the distribution, where that is said to be the trouble; else look into CloudFront&apos;s console what has been changed.</source>
        <translation>버킷 정책이나 꺼진 배포판이 원인으로 나와 있으면 그것부터 되돌리세요. 아니면 CloudFront 콘솔에서 무엇이 바뀌었는지 확인하세요.</translation>
    </message>
    <message>
        <source>Visitors of %1 get %2 in place of what was deployed: the router %3 does not answer as Shipdeck&apos;s does.</source>
        <translation>%1 방문자는 배포된 것 대신 %2를 받아요. 라우터 %3가 Shipdeck의 라우터처럼 응답하지 않아요.</translation>
    </message>
    <message>
        <source>If somebody has changed it, bring back what the stack has made: %1</source>
        <translation>누군가 바꿨다면 스택이 만든 것으로 되돌리세요: %1</translation>
    </message>
    <message>
        <source>Visitors of %1 get the release %2, and not that of its route.</source>
        <translation>%1 방문자는 경로가 가리키는 릴리스가 아니라 %2 릴리스를 받아요.</translation>
    </message>
    <message>
        <source>Look again in a minute. If it stays so, deploy again: shipctl redeploy &lt;project&gt;</source>
        <translation>1분 뒤에 다시 확인하세요. 그대로라면 다시 배포하세요: shipctl redeploy &lt;project&gt;</translation>
    </message>
    <message>
        <source>%1: not reached from this computer. %2</source>
        <translation>%1: 이 컴퓨터에서 닿지 않아요. %2</translation>
    </message>
    <message>
        <source>The public addresses</source>
        <translation>공개 주소</translation>
    </message>
    <message>
        <source>Addresses where visitors get what was deployed: %1</source>
        <translation>방문자가 배포된 것을 받는 주소: %1개</translation>
    </message>
    <message>
        <source>environment</source>
        <translation>환경 변수</translation>
    </message>
    <message>
        <source>AWS_MAX_ATTEMPTS (max_attempts in AWS&apos;s config) is no number: %1</source>
        <translation>AWS_MAX_ATTEMPTS(AWS 설정의 max_attempts)가 숫자가 아닙니다: %1</translation>
    </message>
    <message>
        <source>Set it to 1 or more, or take it away: then it is 3.</source>
        <translation>1 이상으로 정하거나 지우세요. 지우면 3입니다.</translation>
    </message>
    <message>
        <source>Nobody sees %1: somebody has deleted the router %2, which leads visitors of all sites of this region.</source>
        <translation>아무도 %1을(를) 볼 수 없어요. 이 리전의 모든 사이트에서 방문자를 안내하는 라우터 %2을(를) 누군가 삭제했어요.</translation>
    </message>
    <message>
        <source>Bring back what the stacks have made, then deploy again: %1</source>
        <translation>스택이 만든 대로 되돌린 다음 다시 배포하세요: %1</translation>
    </message>
    <message>
        <source>Visitors of %1 do not get this release: somebody has changed the router %2 in AWS.</source>
        <translation>%1 방문자가 이 릴리스를 받지 못해요. 누군가 AWS에서 라우터 %2을(를) 바꿨어요.</translation>
    </message>
    <message>
        <source>Bring back what the stack has made, then deploy again: %1</source>
        <translation>스택이 만든 대로 되돌린 다음 다시 배포하세요: %1</translation>
    </message>
    <message>
        <source>Have its stack make it anew, with another address, then deploy again: %1 (or give up its history: shipctl remove %2, and deploy).</source>
        <translation>스택이 다른 주소로 새로 만들게 한 다음 다시 배포하세요: %1 (또는 기록을 포기하고 shipctl remove %2 뒤에 배포하세요).</translation>
    </message>
    <message>
        <source>Visitors of %1 do not get this release: its distribution %2 has lost its access to the bucket.</source>
        <translation>%1 방문자가 이 릴리스를 받지 못해요. 배포판 %2이(가) 버킷에 접근할 수 없게 되었어요.</translation>
    </message>
    <message>
        <source>Visitors of %1 do not get this release: its distribution %2 does not ask the router any more.</source>
        <translation>%1 방문자가 이 릴리스를 받지 못해요. 배포판 %2이(가) 더 이상 라우터를 거치지 않아요.</translation>
    </message>
    <message>
        <source>Visitors of %1 do not get this release: the policy of the bucket %2 does not let its distribution in any more.</source>
        <translation>%1 방문자가 이 릴리스를 받지 못해요. 버킷 %2의 정책이 더 이상 배포판을 들여보내지 않아요.</translation>
    </message>
    <message>
        <source>Set what the stack has set, then deploy again: %1</source>
        <translation>스택이 정한 대로 다시 설정한 다음 다시 배포하세요: %1</translation>
    </message>
    <message>
        <source>Nobody sees %1: somebody has deleted the store of the routes, by which visitors of all sites of this region are led.</source>
        <translation>아무도 %1을(를) 볼 수 없어요. 이 리전의 모든 사이트에서 방문자를 안내하는 경로 저장소를 누군가 삭제했어요.</translation>
    </message>
    <message>
        <source>Bring back what the stacks have made, then deploy each project of this region again: %1</source>
        <translation>스택이 만든 대로 되돌린 다음 이 리전의 프로젝트를 하나씩 다시 배포하세요: %1</translation>
    </message>
    <message>
        <source>Somebody has changed s3://%1/%2 by hand: it cannot be read any more.</source>
        <translation>누군가 s3://%1/%2을(를) 직접 바꿔서 더 이상 읽을 수 없어요.</translation>
    </message>
    <message>
        <source>This release cannot be led to any more. Choose another one, or deploy its commit again; then remove what is left of it: %1</source>
        <translation>이 릴리스로는 더 이상 안내할 수 없어요. 다른 릴리스를 고르거나 그 커밋을 다시 배포한 다음, 남은 것을 지우세요: %1</translation>
    </message>
    <message>
        <source>Remove it (%1), then deploy again: it says then what is Current, and the history begins anew. Releases that are to be kept have to be pinned again.</source>
        <translation>이것을 지우고(%1) 다시 배포하세요. 그러면 무엇이 현재인지 다시 적히고 기록이 새로 시작돼요. 남겨 둘 릴리스는 다시 고정해야 해요.</translation>
    </message>
    <message>
        <source>Open %1 yourself; if it is there, this computer does not reach it: look at its DNS and proxy. Else `shipctl doctor aws` tells what is in the way. Then deploy again.</source>
        <translation>%1을(를) 직접 열어 보세요. 열린다면 이 컴퓨터가 닿지 못하는 것이니 DNS와 프록시를 확인하세요. 아니라면 `shipctl doctor aws`가 무엇이 막고 있는지 알려 줘요. 그런 다음 다시 배포하세요.</translation>
    </message>
    <message>
        <source>Somebody has protected the stack %1 against deletion.</source>
        <translation>누군가 스택 %1을(를) 삭제하지 못하게 보호해 두었어요.</translation>
    </message>
    <message>
        <source>If it is to go all the same, lift that, then try again: %1</source>
        <translation>그래도 지우려면 보호를 풀고 다시 시도하세요: %1</translation>
    </message>
    <message>
        <source>Former versions of %1 in the bucket %2 could not be removed.</source>
        <translation>버킷 %2에 있는 %1의 이전 버전을 지우지 못했어요.</translation>
    </message>
    <message>
        <source>Empty the bucket in the S3 console, which removes its versions, then try again.</source>
        <translation>S3 콘솔에서 버킷을 비워 버전까지 지운 다음 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Take %1 and its releases out of the AWS account</source>
        <translation>%1과(와) 그 릴리스를 AWS 계정에서 지우기</translation>
    </message>
    <message>
        <source>the route of %1 at the edge</source>
        <translation>%1의 엣지 경로</translation>
    </message>
    <message>
        <source>releases that only %1 has, in the bucket that projects share</source>
        <translation>프로젝트들이 함께 쓰는 버킷에서 %1에만 있는 릴리스</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>되돌릴 수 없어요.</translation>
    </message>
    <message>
        <source>It took the request, and then nothing came any more.</source>
        <translation>요청은 받았지만 그 뒤로 아무 응답도 오지 않았어요.</translation>
    </message>
    <message>
        <source>It is down, or something on the way lets nothing through.</source>
        <translation>꺼져 있거나, 가는 길 어딘가에서 연결이 막혀 있어요.</translation>
    </message>
    <message>
        <source>Deploy what it should show instead: shipctl deploy --project %1. Its history: shipctl list --project %1</source>
        <translation>대신 보여 줄 것을 배포해 주세요: shipctl deploy --project %1. 지금까지의 배포: shipctl list --project %1</translation>
    </message>
    <message>
        <source>The stack %1 was to be deleted, and some of it could not be (%2).</source>
        <translation>스택 %1을(를) 삭제하려 했지만 일부가 남았어요(%2).</translation>
    </message>
    <message>
        <source>A change of the stack %1 failed half-way, and was left so (%2).</source>
        <translation>스택 %1의 변경이 도중에 실패한 채로 남아 있어요(%2).</translation>
    </message>
    <message>
        <source>Have it taken back, then deploy again: aws cloudformation rollback-stack --stack-name %1%2 (or “Roll back” in the CloudFormation console).</source>
        <translation>되돌린 다음 다시 배포하세요: aws cloudformation rollback-stack --stack-name %1%2 (또는 CloudFormation 콘솔의 “롤백”).</translation>
    </message>
    <message>
        <source>Mend the cause, have AWS go on taking it back, then deploy again: aws cloudformation continue-update-rollback --stack-name %1%2 (or “Continue update rollback” in the CloudFormation console, which can also skip what cannot be mended).</source>
        <translation>원인을 고치고 AWS가 되돌리기를 계속하게 한 뒤 다시 배포하세요: aws cloudformation continue-update-rollback --stack-name %1%2 (또는 CloudFormation 콘솔의 “업데이트 롤백 계속”. 고칠 수 없는 것은 거기서 건너뛸 수 있어요).</translation>
    </message>
    <message>
        <source>Mend the cause, have it removed to its end, then deploy again: shipctl connections remove%1</source>
        <translation>원인을 고치고 끝까지 제거한 뒤 다시 배포하세요: shipctl connections remove%1</translation>
    </message>
    <message>
        <source>Mend the cause, have the domain removed to its end, connect it again, and deploy: shipctl connections zone --remove%2, then shipctl connections zone %1%2</source>
        <translation>원인을 고치고 도메인을 끝까지 제거한 다음 다시 연결하고 배포하세요: shipctl connections zone --remove%2, 그다음 shipctl connections zone %1%2</translation>
    </message>
    <message>
        <source>The stack %1 is stuck (%2).</source>
        <translation>스택 %1이(가) 멈춰 있어요(%2).</translation>
    </message>
    <message>
        <source>The stack %1 stays: whether other projects need it may not be asked (cloudformation:DescribeStacks).</source>
        <translation>스택 %1은(는) 남아요. 다른 프로젝트가 쓰는지 물어볼 권한(cloudformation:DescribeStacks)이 없어요.</translation>
    </message>
    <message>
        <source>It costs nothing. Once that is allowed: %1</source>
        <translation>비용은 들지 않아요. 권한이 생기면: %1</translation>
    </message>
    <message>
        <source>The stack %1 stays: somebody has protected it against deletion.</source>
        <translation>스택 %1은(는) 남아요. 누군가 삭제하지 못하게 보호해 두었어요.</translation>
    </message>
    <message>
        <source>It costs nothing. To take it away, lift that (%1), then: %2</source>
        <translation>비용은 들지 않아요. 지우려면 보호를 풀고(%1) 나서: %2</translation>
    </message>
    <message>
        <source>The stack %1 stays: it serves every host below %2.</source>
        <translation>스택 %1은(는) 남아요. %2 아래의 모든 호스트를 제공하고 있어요.</translation>
    </message>
    <message>
        <source>If that is to end as well: %1</source>
        <translation>그것도 끝내려면: %1</translation>
    </message>
    <message>
        <source>The stack %1 stays, because sites need it: %2.</source>
        <translation>사이트가 쓰고 있어 스택 %1은(는) 남아요: %2.</translation>
    </message>
    <message>
        <source>It costs nothing, and goes with the last of them: shipctl remove &lt;project&gt;</source>
        <translation>비용은 들지 않고, 마지막 사이트와 함께 지워져요: shipctl remove &lt;project&gt;</translation>
    </message>
    <message>
        <source>no stack %1</source>
        <translation>스택 %1 없음</translation>
    </message>
    <message>
        <source>no bucket %1</source>
        <translation>버킷 %1 없음</translation>
    </message>
    <message>
        <source>no host, and no object below s3://%1</source>
        <translation>호스트와 s3://%1 아래의 객체 없음</translation>
    </message>
    <message>
        <source>nothing with its tag</source>
        <translation>그 태그가 붙은 것 없음</translation>
    </message>
    <message>
        <source>Nothing of %1 is left, neither here nor in the AWS account %2: %3.</source>
        <translation>%1의 것은 이 컴퓨터에도 AWS 계정 %2에도 남아 있지 않아요: %3.</translation>
    </message>
    <message>
        <source>%1 is gone, here and from the AWS account %2: %3.</source>
        <translation>%1을(를) 이 컴퓨터와 AWS 계정 %2에서 지웠어요: %3.</translation>
    </message>
    <message>
        <source>What was prepared in %1 is gone: %2.</source>
        <translation>%1에 준비했던 것이 사라졌어요: %2.</translation>
    </message>
    <message>
        <source>There was no spare distribution in %1 to take away.</source>
        <translation>%1에는 치울 예비 배포판이 없었어요.</translation>
    </message>
    <message>
        <source>By its name, but in no stack, there is still: %1. See what it is with `shipctl inventory`, then: shipctl connections clean</source>
        <translation>같은 이름으로, 어느 스택에도 없이 아직 남아 있어요: %1. `shipctl inventory`로 무엇인지 본 다음: shipctl connections clean</translation>
    </message>
    <message>
        <source>Nothing of %1 is left, neither here nor in the AWS account %2.</source>
        <translation>%1의 것은 이 컴퓨터에도 AWS 계정 %2에도 남아 있지 않아요.</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Make it use less memory, for example with fewer workers, or stop other programs on this computer.</source>
        <translation>작업자를 줄이는 등 메모리를 덜 쓰게 하거나 이 컴퓨터의 다른 프로그램을 멈추세요.</translation>
    </message>
    <message>
        <source>(environment)</source>
        <translation>(환경 변수)</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::Actions</name>
    <message>
        <source>Stop %1?</source>
        <translation>%1을(를) 정지할까요?</translation>
    </message>
    <message>
        <source>Visitors of %1 in %2 see that it is stopped until you start or deploy it. Releases, variables and data folders stay.</source>
        <translation>시작하거나 배포할 때까지 %2의 %1 방문자에게는 정지되었다고 보여요. 릴리스, 변수, 데이터 폴더는 그대로 남아요.</translation>
    </message>
    <message>
        <source>Keep it running</source>
        <translation>계속 실행</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>정지</translation>
    </message>
    <message>
        <source>Stopping %1</source>
        <translation>%1 정지하는 중</translation>
    </message>
    <message>
        <source>Starting %1</source>
        <translation>%1 시작하는 중</translation>
    </message>
    <message>
        <source>Take over…</source>
        <translation>넘겨받기…</translation>
    </message>
    <message>
        <source>No other computer works on %1 any more</source>
        <translation>이제 %1에서 작업하는 다른 컴퓨터가 없어요</translation>
    </message>
    <message>
        <source>Take over %1?</source>
        <translation>%1을(를) 넘겨받을까요?</translation>
    </message>
    <message>
        <source>last sign of life %1</source>
        <translation>마지막 신호: %1</translation>
    </message>
    <message>
        <source>Its turn ends by itself at %1</source>
        <translation>%1에 저절로 끝나요</translation>
    </message>
    <message>
        <source>Take over only if that computer is gone or shall not go on. If it still works, what it does from here on fails, and the site stays as it is until the next deployment.</source>
        <translation>그 컴퓨터가 없어졌거나 더 진행하면 안 될 때만 넘겨받으세요. 아직 작업 중이라면 이후 작업은 실패하고, 사이트는 다음 배포까지 그대로예요.</translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation>기다리기</translation>
    </message>
    <message>
        <source>Take over %1</source>
        <translation>%1 넘겨받기</translation>
    </message>
    <message>
        <source>%1 is free: try again</source>
        <translation>%1을(를) 쓸 수 있어요. 다시 시도하세요</translation>
    </message>
    <message>
        <source>Removing %1 of %2</source>
        <translation>%2의 %1 제거 중</translation>
    </message>
    <message>
        <source>Its releases are deleted. Its deployments and their logs stay as history, and so does every other environment.</source>
        <translation>릴리스는 삭제돼요. 배포와 로그는 기록으로 남고 다른 환경도 그대로예요.</translation>
    </message>
    <message>
        <source>Remove %1 of %2?</source>
        <translation>%2의 %1을(를) 제거할까요?</translation>
    </message>
    <message>
        <source>Only some of the visitors get the new release, the others what is Current. Promote it when it is good, or end it.</source>
        <translation>방문자 일부만 새 릴리스를 보고 나머지는 현재 릴리스를 봐요. 괜찮으면 공개하고, 아니면 끝내세요.</translation>
    </message>
    <message>
        <source>Deploy %1 as a canary</source>
        <translation>%1을(를) 카나리로 배포</translation>
    </message>
    <message>
        <source>End of the canary requested</source>
        <translation>카나리를 끝내도록 요청했어요</translation>
    </message>
    <message>
        <source>Requested: %1 % of the visitors</source>
        <translation>요청함: 방문자의 %1 %</translation>
    </message>
    <message>
        <source>The others get what is Current. Who has it keeps it, as long as there are not fewer of them.</source>
        <translation>나머지는 현재 릴리스를 봐요. 비율을 줄이지 않는 한 이미 본 방문자는 계속 봐요.</translation>
    </message>
    <message>
        <source>How many visitors get %1?</source>
        <translation>방문자의 얼마가 %1을(를) 볼까요?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>계획 보기</translation>
    </message>
    <message>
        <source>the default branch</source>
        <translation>기본 브랜치</translation>
    </message>
    <message>
        <source>Branch, tag or commit</source>
        <translation>브랜치, 태그 또는 커밋</translation>
    </message>
    <message>
        <source>A branch, tag or commit of %1. Its plan is shown first.</source>
        <translation>%1의 브랜치, 태그, 커밋을 고르세요. 계획을 먼저 보여 드려요.</translation>
    </message>
    <message>
        <source>Choose a branch</source>
        <translation>브랜치 선택</translation>
    </message>
    <message>
        <source>%1 is gone, but not everywhere</source>
        <translation>%1은(는) 없어졌지만, 남은 것이 있어요</translation>
    </message>
    <message>
        <source>1 variable saved for the next deployment.</source>
        <translation>변수 1개를 저장했어요. 다음 배포에 쓰여요.</translation>
    </message>
    <message>
        <source>%1 variables saved for the next deployment.</source>
        <translation>변수 %1개를 저장했어요. 다음 배포에 쓰여요.</translation>
    </message>
    <message>
        <source>Choose a .env file</source>
        <translation>.env 파일 선택</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Cancel this deployment?</source>
        <translation>이 배포를 취소할까요?</translation>
    </message>
    <message>
        <source>%1 stops where it is and what it made is removed. What is Current stays as it is.</source>
        <translation>&quot;%1&quot; 배포를 멈추고 만든 것을 지워요. 현재 릴리스는 그대로예요.</translation>
    </message>
    <message>
        <source>Let it run</source>
        <translation>계속 실행</translation>
    </message>
    <message>
        <source>Cancel deployment</source>
        <translation>배포 취소</translation>
    </message>
    <message>
        <source>Promote %1 to %2?</source>
        <translation>%1을(를) %2에 공개할까요?</translation>
    </message>
    <message>
        <source>Visitors see this release at once. No build. What is Current now stays one roll back away.</source>
        <translation>방문자가 바로 이 릴리스를 보게 돼요. 빌드는 하지 않아요. 지금의 현재 릴리스로는 언제든 되돌릴 수 있어요.</translation>
    </message>
    <message>
        <source>Keep what is Current</source>
        <translation>현재 릴리스 유지</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>공개하기</translation>
    </message>
    <message>
        <source>Promotion requested</source>
        <translation>공개를 요청했어요</translation>
    </message>
    <message>
        <source>%1 is pinned. Promoting ends the pin: new deployments go live again.</source>
        <translation>%1 환경은 고정되어 있어요. 승격하면 고정이 해제되고 새 배포가 다시 공개돼요.</translation>
    </message>
    <message>
        <source>Builds of %1 have network from now on</source>
        <translation>이제 %1 빌드에서 네트워크를 쓸 수 있어요</translation>
    </message>
    <message>
        <source>Add the variable %1</source>
        <translation>변수 %1 추가</translation>
    </message>
    <message>
        <source>It is saved for %1, for builds and the running app. Values that look secret are encrypted.</source>
        <translation>%1 환경의 빌드와 실행 중인 앱에 쓰도록 저장해요. 비밀로 보이는 값은 암호화해요.</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1 값</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Add and retry</source>
        <translation>추가하고 다시 시도</translation>
    </message>
    <message>
        <source>Roll back requested</source>
        <translation>되돌리기를 요청했어요</translation>
    </message>
    <message>
        <source>Pin lifted. The next deployment becomes Current.</source>
        <translation>고정을 해제했어요. 다음 배포가 현재 릴리스가 돼요.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1을(를) 제거할까요?</translation>
    </message>
    <message>
        <source>%1 stops at once.</source>
        <translation>%1이(가) 바로 멈춰요.</translation>
    </message>
    <message>
        <source>Its deployments, releases, variables and logs are deleted. This cannot be undone.</source>
        <translation>배포, 릴리스, 변수, 로그가 지워져요. 실행 취소할 수 없어요.</translation>
    </message>
    <message>
        <source>%1 itself stays as it is.</source>
        <translation>%1 자체는 그대로 있어요.</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 유지</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Removing %1</source>
        <translation>%1 제거 중</translation>
    </message>
    <message>
        <source>Choose a folder to deploy</source>
        <translation>배포할 폴더 선택</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>앞으로 할 일</translation>
    </message>
    <message>
        <source>On AWS it is in the account %1, %2.</source>
        <translation>AWS에서는 계정 %1, %2에 있어요.</translation>
    </message>
    <message>
        <source>Nothing of %1 is left on AWS</source>
        <translation>%1의 것은 AWS에 남아 있지 않아요</translation>
    </message>
    <message>
        <source>Show proof</source>
        <translation>증거 보기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::Breadcrumbs</name>
    <message>
        <source>Where you are</source>
        <translation>현재 위치</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::BuildCard</name>
    <message>
        <source>How it is built</source>
        <translation>빌드 방법</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>프레임워크</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>설치</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CauseCard</name>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>원인</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>검색하거나 명령 실행</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Nothing matches. Try fewer letters.</source>
        <translation>맞는 것이 없어요. 더 적은 글자로 찾아 보세요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeckPage</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeckWindow</name>
    <message>
        <source>What is there</source>
        <translation>계정에 있는 것</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>What was asked for waits until then.</source>
        <translation>요청한 일은 그때까지 기다려요.</translation>
    </message>
    <message>
        <source>Let it go on</source>
        <translation>계속하게 하기</translation>
    </message>
    <message>
        <source>Nothing works on what was asked for</source>
        <translation>요청한 일을 처리하는 프로세스가 없어요</translation>
    </message>
    <message>
        <source>Shipdeck&apos;s agent, the process that does the work, is not running.</source>
        <translation>일을 하는 프로세스인 Shipdeck 에이전트가 돌고 있지 않아요.</translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>%1 running</source>
        <translation>%1개 진행 중</translation>
    </message>
    <message>
        <source>No site is served yet</source>
        <translation>아직 제공하는 사이트 없음</translation>
    </message>
    <message>
        <source>1 site is served</source>
        <translation>사이트 1개 제공 중</translation>
    </message>
    <message>
        <source>%1 sites are served</source>
        <translation>사이트 %1개 제공 중</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Close while work runs?</source>
        <translation>작업 중에 닫을까요?</translation>
    </message>
    <message>
        <source>Closing stops nothing: the work is done by a process of its own. Open Shipdeck again to see it.</source>
        <translation>닫아도 아무것도 멈추지 않아요. 작업은 따로 도는 프로세스가 해요. Shipdeck을 다시 열면 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>열어 두기</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>창 닫기</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>GitHub accounts</source>
        <translation>GitHub 계정</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>%1 has to sign in again</source>
        <translation>%1 계정으로 다시 로그인해야 해요</translation>
    </message>
    <message>
        <source>GitHub no longer accepts this sign-in. Pushes and private repositories wait until then; what is served goes on.</source>
        <translation>GitHub가 이 로그인을 더는 받지 않아요. 그때까지 푸시와 비공개 저장소는 기다리고, 제공 중인 사이트는 계속돼요.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>GitHub synced %1</source>
        <translation>GitHub 동기화 %1</translation>
    </message>
    <message>
        <source>1 site does not answer</source>
        <translation>사이트 1개가 응답하지 않아요</translation>
    </message>
    <message>
        <source>%1 sites do not answer</source>
        <translation>사이트 %1개가 응답하지 않아요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeploymentList</name>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeploymentPage</name>
    <message>
        <source>Roll back instead…</source>
        <translation>대신 되돌리기…</translation>
    </message>
    <message>
        <source>Visitors may see it already: a cancel comes too late</source>
        <translation>방문자가 이미 보고 있을 수 있어 취소하기에는 늦었어요</translation>
    </message>
    <message>
        <source>Log or glass box</source>
        <translation>로그 또는 글라스 박스</translation>
    </message>
    <message>
        <source>Redeploy</source>
        <translation>다시 배포</translation>
    </message>
    <message>
        <source>Cancel deployment</source>
        <translation>배포 취소</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>공개하기</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Roll back to this…</source>
        <translation>이 릴리스로 되돌리기…</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Glass box</source>
        <translation>글라스 박스</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>고정됨</translation>
    </message>
    <message>
        <source>Lift pin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>What each step does, and the command it amounts to</source>
        <translation>단계마다 하는 일과 그에 해당하는 명령</translation>
    </message>
    <message>
        <source>Canceling, waiting for it to stop</source>
        <translation>취소 중, 멈추기를 기다리는 중</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>이전</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 still serves %2.</source>
        <translation>%1 환경은 계속 %2을(를) 제공해요.</translation>
    </message>
    <message>
        <source>Show line</source>
        <translation>줄 보기</translation>
    </message>
    <message>
        <source>Deploy anyway</source>
        <translation>그래도 배포</translation>
    </message>
    <message>
        <source>Requested…</source>
        <translation>요청함…</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Show the glass box</source>
        <translation>글라스 박스 보기</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>로그 보기</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>배포</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeploymentRows</name>
    <message>
        <source>by %1</source>
        <translation>%1 님</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeploymentSide</name>
    <message>
        <source>Proposed code</source>
        <translation>제안된 코드</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>변경 사항</translation>
    </message>
    <message>
        <source>Nothing is Current yet.</source>
        <translation>아직 현재 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>This is what visitors see</source>
        <translation>방문자가 보는 릴리스예요</translation>
    </message>
    <message>
        <source>Changes since current</source>
        <translation>현재 릴리스 이후 변경</translation>
    </message>
    <message>
        <source>same commit</source>
        <translation>같은 커밋</translation>
    </message>
    <message>
        <source>Current: %1</source>
        <translation>현재: %1</translation>
    </message>
    <message>
        <source>No variable changed</source>
        <translation>바뀐 변수 없음</translation>
    </message>
    <message>
        <source>Variables changed</source>
        <translation>변수가 바뀜</translation>
    </message>
    <message>
        <source>1 variable changed: %1</source>
        <translation>변수 1개 바뀜: %1</translation>
    </message>
    <message>
        <source>%1 variables changed: %2</source>
        <translation>변수 %1개 바뀜: %2</translation>
    </message>
    <message>
        <source>Node %1, was %2</source>
        <translation>Node %1, 이전 %2</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Own address</source>
        <translation>자체 주소</translation>
    </message>
    <message>
        <source>Production address</source>
        <translation>운영 주소</translation>
    </message>
    <message>
        <source>Environment address</source>
        <translation>환경 주소</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>대기 중</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1개</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>빌드 결과물</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Used again, nothing had changed</source>
        <translation>바뀐 것이 없어 다시 사용함</translation>
    </message>
    <message>
        <source>Told to GitHub</source>
        <translation>GitHub에 알린 것</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Show on GitHub</source>
        <translation>GitHub에서 보기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DropCard</name>
    <message>
        <source>Deploy a folder or an address</source>
        <translation>폴더나 주소 배포</translation>
    </message>
    <message>
        <source>Drop a folder here, or paste a public repository address</source>
        <translation>여기에 폴더를 놓거나 공개 저장소 주소를 붙여 넣으세요</translation>
    </message>
    <message>
        <source>Folder or repository address</source>
        <translation>폴더 또는 저장소 주소</translation>
    </message>
    <message>
        <source>Run here</source>
        <translation>이 컴퓨터에서 실행</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Ctrl+V pastes, Ctrl+O browses. Nothing runs before you have seen the plan.</source>
        <translation>Ctrl+V로 붙여 넣고 Ctrl+O로 찾아요. 계획을 보기 전에는 아무것도 실행하지 않아요.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>읽는 중</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>%1 읽는 중…</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DropOverlay</name>
    <message>
        <source>Run here</source>
        <translation>이 컴퓨터에서 실행</translation>
    </message>
    <message>
        <source>Build and serve it on this computer</source>
        <translation>이 컴퓨터에서 빌드하고 제공</translation>
    </message>
    <message>
        <source>Deploy to…</source>
        <translation>배포 대상…</translation>
    </message>
    <message>
        <source>Choose a target and see the plan first</source>
        <translation>대상을 고르고 계획부터 보기</translation>
    </message>
    <message>
        <source>Drop to add</source>
        <translation>놓으면 추가돼요</translation>
    </message>
    <message>
        <source>Cannot use this file</source>
        <translation>쓸 수 없는 파일이에요</translation>
    </message>
    <message>
        <source>Drop one project folder to run or deploy it</source>
        <translation>프로젝트 폴더 하나를 놓으면 실행하거나 배포해요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::EnvironmentsCard</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Visit %1: %2</source>
        <translation>%1 열기: %2</translation>
    </message>
    <message>
        <source>Deploy a preview…</source>
        <translation>미리보기 배포…</translation>
    </message>
    <message>
        <source>Environments</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>아직 없음</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::GlassBox</name>
    <message>
        <source>Needs %1</source>
        <translation>필요한 권한 %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1ms</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>되돌리는 방법: %1</translation>
    </message>
    <message>
        <source>Steps and the commands they amount to</source>
        <translation>단계와 그에 해당하는 명령</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::HistoryPage</name>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>선택 해제</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation><numerusform>%n개 선택</numerusform></translation>
    </message>
    <message>
        <source>Compare  C</source>
        <translation>비교  C</translation>
    </message>
    <message>
        <source>Select two deployments to compare them</source>
        <translation>비교하려면 배포 두 개를 선택하세요</translation>
    </message>
    <message>
        <source>Hide earlier attempts</source>
        <translation>이전 시도 숨기기</translation>
    </message>
    <message>
        <source>Show earlier attempts</source>
        <translation>이전 시도 보기</translation>
    </message>
    <message>
        <source>Compare the two selected deployments</source>
        <translation>선택한 배포 두 개 비교</translation>
    </message>
    <message>
        <source>Message, hash, author</source>
        <translation>메시지, 해시, 작성자</translation>
    </message>
    <message>
        <source>No deployments match</source>
        <translation>맞는 배포가 없어요</translation>
    </message>
    <message>
        <source>Other words or fewer filters find more.</source>
        <translation>다른 말이나 더 적은 필터로 찾아 보세요.</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>All environments</source>
        <translation>모든 환경</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>모든 상태</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>All branches</source>
        <translation>모든 브랜치</translation>
    </message>
    <message>
        <source>No deployments yet</source>
        <translation>아직 배포가 없어요</translation>
    </message>
    <message>
        <source>Each deployment is kept here with its log, its artifact and what it changed.</source>
        <translation>배포마다 로그, 빌드 결과물, 변경 사항이 여기에 남아요.</translation>
    </message>
    <message>
        <source>Deploy a folder</source>
        <translation>폴더 배포</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Load more again</source>
        <translation>더 불러오기 다시 시도</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>되돌리기…</translation>
    </message>
    <message>
        <source>Redeploy</source>
        <translation>다시 배포</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Search deployments</source>
        <translation>배포 검색</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 배포하기</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::InlineError</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LinkLabel</name>
    <message>
        <source>Opens in the browser</source>
        <translation>브라우저에서 열려요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogFoot</name>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Keep the newest line in view  F</source>
        <translation>새 줄을 계속 보기  F</translation>
    </message>
    <message>
        <source>No output for %1</source>
        <translation>%1 동안 출력 없음</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1줄</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1줄</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>오류 1개</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>오류 %1개</translation>
    </message>
    <message>
        <source>1 warning</source>
        <translation>경고 1개</translation>
    </message>
    <message>
        <source>%1 warnings</source>
        <translation>경고 %1개</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation>%1 숨김</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>live</source>
        <translation>실시간</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogPane</name>
    <message>
        <source>Download log</source>
        <translation>로그 내려받기</translation>
    </message>
    <message>
        <source>Text (*.log)</source>
        <translation>텍스트 (*.log)</translation>
    </message>
    <message>
        <source>Text with colours (*.ansi)</source>
        <translation>색이 있는 텍스트 (*.ansi)</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>JSON 줄 (*.jsonl)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 저장함</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogSearchBox</name>
    <message>
        <source>Search the log</source>
        <translation>로그 검색</translation>
    </message>
    <message>
        <source>Ctrl+F searches, F3 and Shift+F3 walk, :116 goes to line 116</source>
        <translation>Ctrl+F 검색, F3과 Shift+F3 이동, :116은 116번째 줄로</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogToolbar</name>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Lines to show</source>
        <translation>보여 줄 줄</translation>
    </message>
    <message>
        <source>Timestamps</source>
        <translation>시각</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Copy log</source>
        <translation>로그 복사</translation>
    </message>
    <message>
        <source>Download log</source>
        <translation>로그 내려받기</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>검색 중…</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>결과 없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1개</translation>
    </message>
    <message>
        <source>Timestamps: off</source>
        <translation>시각: 끔</translation>
    </message>
    <message>
        <source>Timestamps: since start</source>
        <translation>시각: 시작부터</translation>
    </message>
    <message>
        <source>Timestamps: local time</source>
        <translation>시각: 현지 시각</translation>
    </message>
    <message>
        <source>Timestamps: UTC</source>
        <translation>시각: UTC</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::LogView</name>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Link copied</source>
        <translation>링크를 복사했어요</translation>
    </message>
    <message>
        <source>Copied the first 64 MiB; use Download for all of it</source>
        <translation>처음 64MiB를 복사했어요. 전체는 내려받기로 받으세요</translation>
    </message>
    <message>
        <source>Copied 1 line</source>
        <translation>1줄을 복사했어요</translation>
    </message>
    <message>
        <source>Copied %1 lines</source>
        <translation>%1줄을 복사했어요</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1번째 줄</translation>
    </message>
    <message>
        <source>error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1, %2, %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Only the first 16 KiB of %1 are shown. Click behind the end to show all.</source>
        <translation>%1 가운데 처음 16KiB만 보여요. 끝을 누르면 모두 보여요.</translation>
    </message>
    <message>
        <source>Copy all shown lines</source>
        <translation>보이는 줄 모두 복사</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy link to line</source>
        <translation>줄 링크 복사</translation>
    </message>
    <message>
        <source>Copy as Markdown block</source>
        <translation>Markdown 블록으로 복사</translation>
    </message>
    <message>
        <source>Copy with colours</source>
        <translation>색과 함께 복사</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>모두 선택</translation>
    </message>
    <message>
        <source>Wrap lines</source>
        <translation>줄 바꿈</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>따라가기</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>다음 오류</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Waiting for the first line, usually under 2 s</source>
        <translation>첫 줄을 기다리는 중이에요. 보통 2초 안에 나와요</translation>
    </message>
    <message>
        <source>This log is not on this computer</source>
        <translation>이 로그는 이 컴퓨터에 없어요</translation>
    </message>
    <message>
        <source>Nothing was written to this log</source>
        <translation>이 로그에는 기록된 것이 없어요</translation>
    </message>
    <message>
        <source>1 new line</source>
        <translation>새 줄 1개</translation>
    </message>
    <message>
        <source>%1 new lines</source>
        <translation>새 줄 %1개</translation>
    </message>
    <message>
        <source>1 error</source>
        <translation>오류 1개</translation>
    </message>
    <message>
        <source>%1 errors</source>
        <translation>오류 %1개</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::MainWindow</name>
    <message>
        <source>Shipdeck</source>
        <translation>Shipdeck</translation>
    </message>
    <message>
        <source>%1 – Shipdeck</source>
        <translation>%1 – Shipdeck</translation>
    </message>
    <message>
        <source>%1 – %2 – Shipdeck</source>
        <translation>%1 – %2 – Shipdeck</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>명령 팔레트</translation>
    </message>
    <message>
        <source>Switch project</source>
        <translation>프로젝트 전환</translation>
    </message>
    <message>
        <source>Pages of the sidebar, 1 to 7</source>
        <translation>사이드바 페이지 1~7</translation>
    </message>
    <message>
        <source>Import a project</source>
        <translation>프로젝트 가져오기</translation>
    </message>
    <message>
        <source>Deploy a folder</source>
        <translation>폴더 배포</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Find in page</source>
        <translation>페이지에서 찾기</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>새로 고침</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>다음 영역</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>이전 영역</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>글자 크게</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>글자 작게</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>기본 글자 크기</translation>
    </message>
    <message>
        <source>Undo, while its message is shown</source>
        <translation>메시지가 보이는 동안 실행 취소</translation>
    </message>
    <message>
        <source>On this page</source>
        <translation>이 페이지에서</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>이동</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>theme appearance colours</source>
        <translation>테마 모양 색</translation>
    </message>
    <message>
        <source>Theme: as the desktop</source>
        <translation>테마: 데스크톱 설정대로</translation>
    </message>
    <message>
        <source>Theme: light</source>
        <translation>테마: 밝게</translation>
    </message>
    <message>
        <source>Theme: dark</source>
        <translation>테마: 어둡게</translation>
    </message>
    <message>
        <source>Theme: high contrast</source>
        <translation>테마: 고대비</translation>
    </message>
    <message>
        <source>Density: comfortable</source>
        <translation>간격: 편안하게</translation>
    </message>
    <message>
        <source>rows spacing</source>
        <translation>행 간격</translation>
    </message>
    <message>
        <source>Density: compact</source>
        <translation>간격: 촘촘하게</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>모든 프로젝트</translation>
    </message>
    <message>
        <source>In lists: arrows, Enter opens, the Menu key shows what else can be done.</source>
        <translation>목록에서는 화살표로 움직이고 Enter로 열어요. 메뉴 키를 누르면 할 수 있는 일이 더 나와요.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::NeedsCard</name>
    <message>
        <source>What it needs</source>
        <translation>필요한 것</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>다시 확인</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::OverviewPage</name>
    <message>
        <source>Stop…</source>
        <translation>정지…</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Deploy as a canary…</source>
        <translation>카나리로 배포…</translation>
    </message>
    <message>
        <source>Add to the variables of %1</source>
        <translation>%1 변수에 추가</translation>
    </message>
    <message>
        <source>Import .env…</source>
        <translation>.env 가져오기…</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Latest deployments</source>
        <translation>최근 배포</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>View all</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Deploy from its source</source>
        <translation>소스에서 배포</translation>
    </message>
    <message>
        <source>Build again without cache</source>
        <translation>캐시 없이 다시 빌드</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>폴더 선택…</translation>
    </message>
    <message>
        <source>Choose a branch…</source>
        <translation>브랜치 선택…</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 배포하기</translation>
    </message>
    <message>
        <source>Visit %1</source>
        <translation>%1 방문</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>되돌리기…</translation>
    </message>
    <message>
        <source>Lift pin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Remove %1…</source>
        <translation>%1 제거…</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>%1 still serves %2.</source>
        <translation>%1에서는 계속 %2을(를) 제공해요.</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Open its log</source>
        <translation>로그 열기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::TargetChoice</name>
    <message>
        <source>Runs on</source>
        <translation>실행 위치</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PlanPolicy</name>
    <message>
        <source>Copy policy</source>
        <translation>정책 복사</translation>
    </message>
    <message>
        <source>Permissions that all of it needs in the account: %1</source>
        <translation>모두 합해 계정에서 필요한 권한: %1개</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PlanCard</name>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>with</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>Keys of the environment</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>Choose a profile…</source>
        <translation>프로필 선택…</translation>
    </message>
    <message>
        <source>AWS profile to deploy with</source>
        <translation>배포에 쓸 AWS 프로필</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>실행 위치</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>있는 것을 바꾸기</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Choose something else</source>
        <translation>다른 것 선택</translation>
    </message>
    <message>
        <source>What will happen</source>
        <translation>앞으로 할 일</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 배포하기</translation>
    </message>
    <message>
        <source>server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>static site</source>
        <translation>정적 사이트</translation>
    </message>
    <message>
        <source>App to deploy</source>
        <translation>배포할 앱</translation>
    </message>
    <message>
        <source>Choose an app…</source>
        <translation>앱 선택…</translation>
    </message>
    <message>
        <source>top folder</source>
        <translation>최상위 폴더</translation>
    </message>
    <message>
        <source>App</source>
        <translation>앱</translation>
    </message>
    <message>
        <source>default branch</source>
        <translation>기본 브랜치</translation>
    </message>
    <message>
        <source>Branch, tag or commit</source>
        <translation>브랜치, 태그 또는 커밋</translation>
    </message>
    <message>
        <source>Variables asked for</source>
        <translation>필요한 변수</translation>
    </message>
    <message>
        <source>leave empty to set it later</source>
        <translation>비워 두고 나중에 설정해도 돼요</translation>
    </message>
    <message>
        <source>Price   %1</source>
        <translation>비용   %1</translation>
    </message>
    <message>
        <source>Run here</source>
        <translation>이 컴퓨터에서 실행</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProductionCard</name>
    <message>
        <source>Start it</source>
        <translation>시작하기</translation>
    </message>
    <message>
        <source>Roll back…</source>
        <translation>되돌리기…</translation>
    </message>
    <message>
        <source>Pinned, new deployments stay staged</source>
        <translation>고정됨, 새 배포는 공개 전으로 남아요</translation>
    </message>
    <message>
        <source>Lift pin</source>
        <translation>고정 해제</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Nothing is Current yet. A deployment that passes its checks is served from here.</source>
        <translation>아직 현재 릴리스가 없어요. 점검을 통과한 배포가 여기에서 제공돼요.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>소스</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, took %2</source>
        <translation>%1, %2 걸림</translation>
    </message>
    <message>
        <source>Deployed</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>%1 Seen %2.</source>
        <translation>%1 (%2 확인)</translation>
    </message>
    <message>
        <source>See the server&apos;s log</source>
        <translation>서버 로그 보기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProjectCards</name>
    <message>
        <source>not deployed yet</source>
        <translation>아직 배포 안 함</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProjectGrid</name>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProjectsPage</name>
    <message>
        <source>Filter projects</source>
        <translation>프로젝트 필터</translation>
    </message>
    <message>
        <source>Last activity</source>
        <translation>최근 활동</translation>
    </message>
    <message>
        <source>Look of the list</source>
        <translation>목록 모양</translation>
    </message>
    <message>
        <source>No projects match</source>
        <translation>맞는 프로젝트가 없어요</translation>
    </message>
    <message>
        <source>Names, addresses and sources are searched.</source>
        <translation>이름, 주소, 소스에서 찾아요.</translation>
    </message>
    <message>
        <source>Deploy a folder</source>
        <translation>폴더 배포</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>격자</translation>
    </message>
    <message>
        <source>List</source>
        <translation>목록</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>정렬 기준</translation>
    </message>
    <message>
        <source>No projects yet</source>
        <translation>아직 프로젝트가 없어요</translation>
    </message>
    <message>
        <source>Deploy a folder or a public repository, and it is served on this computer.</source>
        <translation>폴더나 공개 저장소를 배포하면 이 컴퓨터에서 제공돼요.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>Deploy a folder…</source>
        <translation>폴더 배포…</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Import from GitHub</source>
        <translation>GitHub에서 가져오기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RollbackDialog</name>
    <message>
        <source>The canary %1 ends with it.</source>
        <translation>카나리 %1도 함께 끝나요.</translation>
    </message>
    <message>
        <source>Roll back %1, %2</source>
        <translation>%1 되돌리기(%2)</translation>
    </message>
    <message>
        <source>Goes back to</source>
        <translation>되돌릴 릴리스</translation>
    </message>
    <message>
        <source>Nothing is built or uploaded: %1 goes back to what it served. The roll back is exact: artifact, variables and settings. It stays pinned: later deployments stay staged until you lift the pin.</source>
        <translation>빌드도 업로드도 하지 않아요. 대상(%1)이 이전에 제공하던 릴리스로 돌아가요. 빌드 결과물, 변수, 설정까지 그대로 되돌려요. 되돌린 릴리스는 고정돼서, 고정을 해제할 때까지 새 배포는 공개 전으로 남아요.</translation>
    </message>
    <message>
        <source>Releases that can be made Current again</source>
        <translation>다시 현재로 만들 수 있는 릴리스</translation>
    </message>
    <message>
        <source>Keep what is Current</source>
        <translation>현재 릴리스 유지</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Current now</source>
        <translation>지금 현재</translation>
    </message>
    <message>
        <source>Nothing is Current yet.</source>
        <translation>아직 현재 릴리스가 없어요.</translation>
    </message>
    <message>
        <source>Deployed %1</source>
        <translation>%1 배포함</translation>
    </message>
    <message>
        <source>There is no earlier release to go back to. Deploy once more, then there is one.</source>
        <translation>되돌릴 이전 릴리스가 없어요. 한 번 더 배포하면 생겨요.</translation>
    </message>
    <message>
        <source>Roll back to %1</source>
        <translation>%1(으)로 되돌리기</translation>
    </message>
    <message>
        <source>Variables: the same.</source>
        <translation>변수: 같아요.</translation>
    </message>
    <message>
        <source>Variables: 1 goes back to its earlier value.</source>
        <translation>변수: 1개가 이전 값으로 돌아가요.</translation>
    </message>
    <message>
        <source>Variables: %1 go back to their earlier values.</source>
        <translation>변수: %1개가 이전 값으로 돌아가요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SamplesCard</name>
    <message>
        <source>Samples</source>
        <translation>예제</translation>
    </message>
    <message>
        <source>Deploy the static site</source>
        <translation>정적 사이트 배포</translation>
    </message>
    <message>
        <source>A small site about a harbor. Plain HTML and CSS, live in about a second.</source>
        <translation>항구를 소개하는 작은 사이트예요. HTML과 CSS뿐이라 1초쯤이면 열려요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SearchField</name>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::Sidebar</name>
    <message>
        <source>Shipdeck</source>
        <translation>Shipdeck</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>모든 프로젝트</translation>
    </message>
    <message>
        <source>Switch project, now %1</source>
        <translation>프로젝트 전환, 지금은 %1</translation>
    </message>
    <message>
        <source>Switch project  Ctrl+P</source>
        <translation>프로젝트 전환  Ctrl+P</translation>
    </message>
    <message>
        <source>Search or run…</source>
        <translation>검색 또는 실행…</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>검색하거나 명령 실행</translation>
    </message>
    <message>
        <source>Search or run a command  Ctrl+K</source>
        <translation>검색하거나 명령 실행  Ctrl+K</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>사이드바</translation>
    </message>
    <message>
        <source>Deploy something new</source>
        <translation>새로 배포하기</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>최근</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>고정됨</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SitePicture</name>
    <message>
        <source>Picture of %1</source>
        <translation>%1의 모습</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SitesCard</name>
    <message>
        <source>Your sites</source>
        <translation>내 사이트</translation>
    </message>
    <message>
        <source>All projects</source>
        <translation>모든 프로젝트</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Deploy again</source>
        <translation>다시 배포</translation>
    </message>
    <message>
        <source>Deploy %1 again</source>
        <translation>%1 다시 배포</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>%1 더 보기</translation>
    </message>
    <message>
        <source>Logs</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::Skeleton</name>
    <message>
        <source>Loading</source>
        <translation>불러오는 중</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::StageTimeline</name>
    <message>
        <source>waits for you</source>
        <translation>확인을 기다려요</translation>
    </message>
    <message>
        <source>~%1</source>
        <translation>~%1</translation>
    </message>
    <message>
        <source>%1 of ~%2</source>
        <translation>%1 / ~%2</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>%1 elapsed</source>
        <translation>%1 지남</translation>
    </message>
    <message>
        <source>Took %1</source>
        <translation>%1 걸림</translation>
    </message>
    <message>
        <source>taking longer than usual (%1, usually %2)</source>
        <translation>평소보다 오래 걸림 (%1, 보통 %2)</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>몇 초 남음</translation>
    </message>
    <message>
        <source>about %1 s left</source>
        <translation>약 %1초 남음</translation>
    </message>
    <message>
        <source>about %1 min left</source>
        <translation>약 %1분 남음</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>time left, where the estimate comes from</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Stages of this deployment</source>
        <translation>이 배포의 단계</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::StartPage</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Ship something now. No account needed.</source>
        <translation>지금 바로 배포해 보세요. 계정은 필요 없어요.</translation>
    </message>
    <message>
        <source>Ship something</source>
        <translation>배포해 보세요</translation>
    </message>
    <message>
        <source>Deploy a folder…</source>
        <translation>폴더 배포…</translation>
    </message>
    <message>
        <source>Check what this computer needs</source>
        <translation>이 컴퓨터에 필요한 것 확인</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::StatusBar</name>
    <message>
        <source>Status bar</source>
        <translation>상태 표시줄</translation>
    </message>
    <message numerus="yes">
        <source>%n running</source>
        <translation><numerusform>%n개 진행 중</numerusform></translation>
    </message>
    <message>
        <source>Activity  %1</source>
        <translation>활동  %1</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>활동</translation>
    </message>
    <message>
        <source>Activity  Ctrl+J</source>
        <translation>활동  Ctrl+J</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::Toasts</name>
    <message>
        <source>Close message</source>
        <translation>메시지 닫기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::TopBar</name>
    <message>
        <source>Page header</source>
        <translation>페이지 머리글</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::VariablesCard</name>
    <message>
        <source>From shipdeck.yml</source>
        <translation>shipdeck.yml에서</translation>
    </message>
    <message>
        <source>Import .env…</source>
        <translation>.env 가져오기…</translation>
    </message>
    <message>
        <source>None yet. Drop a .env file on this page, or import one.</source>
        <translation>아직 없어요. .env 파일을 이 페이지에 놓거나 가져오세요.</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Plain values</source>
        <translation>일반 값</translation>
    </message>
    <message>
        <source>Secrets</source>
        <translation>비밀 값</translation>
    </message>
    <message>
        <source>1 change waits for the next deployment.</source>
        <translation>변경 1개가 다음 배포를 기다려요.</translation>
    </message>
    <message>
        <source>%1 changes wait for the next deployment.</source>
        <translation>변경 %1개가 다음 배포를 기다려요.</translation>
    </message>
    <message>
        <source>Redeploy</source>
        <translation>다시 배포</translation>
    </message>
    <message>
        <source>Redeploy with the changes</source>
        <translation>변경 사항과 함께 다시 배포</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>Framework</source>
        <translation>프레임워크</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>도구</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>설치</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Health check</source>
        <translation>상태 확인</translation>
    </message>
    <message>
        <source>Network in the build</source>
        <translation>빌드 중 네트워크</translation>
    </message>
    <message>
        <source>no longer kept</source>
        <translation>더는 보관하지 않음</translation>
    </message>
    <message>
        <source>version %1, %2</source>
        <translation>버전 %1, %2</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>커밋</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>작성자</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>Artifact</source>
        <translation>빌드 결과물</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>크기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CompareDialog</name>
    <message>
        <source>Compare two deployments</source>
        <translation>배포 두 개 비교</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>다른 점</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>다른 점이 없어요</translation>
    </message>
    <message>
        <source>The same in both</source>
        <translation>둘 다 같은 것</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DesktopNotifier</name>
    <message>
        <source>%1: %2 % of the visitors get it</source>
        <translation>%1: 방문자의 %2 %가 봐요</translation>
    </message>
    <message>
        <source>%1 is live</source>
        <translation>%1 배포를 마쳤어요</translation>
    </message>
    <message>
        <source>%1 is staged, ready to be promoted</source>
        <translation>%1이(가) 공개를 기다려요</translation>
    </message>
    <message>
        <source>%1 was rolled back</source>
        <translation>%1을(를) 되돌렸어요</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 배포가 실패했어요</translation>
    </message>
    <message>
        <source>%1: nothing to deploy</source>
        <translation>%1: 배포할 것이 없어요</translation>
    </message>
    <message>
        <source>Show cause</source>
        <translation>원인 보기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Shipdeck</source>
        <translation>Shipdeck</translation>
    </message>
    <message>
        <source>Open Shipdeck</source>
        <translation>Shipdeck 열기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::EnvDialog</name>
    <message>
        <source>Add to the variables of %1</source>
        <translation>%1 변수에 추가</translation>
    </message>
    <message>
        <source>%1: %2 new, %3 changed, %4 the same.</source>
        <translation>%1: 새 변수 %2개, 바뀐 변수 %3개, 같은 변수 %4개.</translation>
    </message>
    <message>
        <source>Variables in the file</source>
        <translation>파일에 있는 변수</translation>
    </message>
    <message>
        <source>A secret&apos;s value goes to the keyring and is not shown again. Nothing that runs changes before the next deployment.</source>
        <translation>비밀 값은 키링에 보관하고 다시 보여 주지 않아요. 다음 배포 전까지 실행 중인 것은 바뀌지 않아요.</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Save 1 variable</source>
        <translation>변수 1개 저장</translation>
    </message>
    <message>
        <source>Save %1 variables</source>
        <translation>변수 %1개 저장</translation>
    </message>
    <message>
        <source>new</source>
        <translation>새 변수</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>바뀜</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>같음</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>비밀 값</translation>
    </message>
    <message>
        <source>%1 is secret</source>
        <translation>%1은(는) 비밀 값</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::HistoryModel</name>
    <message numerus="yes">
        <source>%n attempts</source>
        <translation><numerusform>%n번 시도</numerusform></translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AccountCard</name>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Repositories of %1</source>
        <translation>%1의 저장소</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>로그아웃…</translation>
    </message>
    <message>
        <source>Sign out of %1</source>
        <translation>%1에서 로그아웃</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>GitHub no longer accepts it. What was read before is kept.</source>
        <translation>GitHub가 이 로그인을 더는 받지 않아요. 전에 읽은 것은 그대로 있어요.</translation>
    </message>
    <message>
        <source>Signed in %1</source>
        <translation>%1 로그인됨</translation>
    </message>
    <message>
        <source>Good until</source>
        <translation>유효 기간</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>요청</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 파일</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>Known after the next request</source>
        <translation>다음 요청 뒤에 알 수 있어요</translation>
    </message>
    <message>
        <source>Lacks %1, %2</source>
        <translation>%1 권한이 없어요. %2</translation>
    </message>
    <message>
        <source>Give it on GitHub</source>
        <translation>GitHub에서 주기</translation>
    </message>
    <message>
        <source>Give %1 on GitHub</source>
        <translation>GitHub에서 %1 권한 주기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AccountsPage</name>
    <message>
        <source>GitHub accounts</source>
        <translation>GitHub 계정</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>계정 추가</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>로그인한 계정이 없어요</translation>
    </message>
    <message>
        <source>Public repositories can be deployed without. Signing in shows your own.</source>
        <translation>공개 저장소는 로그인 없이 배포할 수 있어요. 로그인하면 내 저장소가 보여요.</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Sign out of %1?</source>
        <translation>%1에서 로그아웃할까요?</translation>
    </message>
    <message>
        <source>Its token is removed from this computer, and so is what was kept of its repositories.</source>
        <translation>토큰과 저장해 둔 저장소 목록을 이 컴퓨터에서 지워요.</translation>
    </message>
    <message>
        <source>Projects and what they serve stay. Pushes to private repositories of this account are no longer seen.</source>
        <translation>프로젝트와 제공 중인 사이트는 그대로예요. 이 계정의 비공개 저장소에 푸시해도 알 수 없게 돼요.</translation>
    </message>
    <message>
        <source>Stay signed in</source>
        <translation>로그인 유지</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>로그아웃</translation>
    </message>
    <message>
        <source>Signed out of %1</source>
        <translation>%1에서 로그아웃했어요</translation>
    </message>
    <message>
        <source>These hooks of Shipdeck are still on GitHub. They do nothing any more, and can be removed in the settings of their repositories:</source>
        <translation>Shipdeck의 훅이 GitHub에 남아 있어요. 더는 아무 일도 하지 않고, 저장소 설정에서 지울 수 있어요.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ConnectCard</name>
    <message>
        <source>See every repository of yours, private ones too, and deploy again on every push.</source>
        <translation>비공개를 포함한 모든 저장소를 보고, 푸시할 때마다 다시 배포해요.</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>Public ones</source>
        <translation>공개 저장소</translation>
    </message>
    <message>
        <source>Public repositories without an account</source>
        <translation>계정 없이 공개 저장소 보기</translation>
    </message>
    <message>
        <source>%1 has to sign in again. Everything is kept.</source>
        <translation>%1 계정으로 다시 로그인해야 해요. 모두 그대로 있어요.</translation>
    </message>
    <message>
        <source>Signed in as %1.</source>
        <translation>%1 계정으로 로그인했어요.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Import a repository</source>
        <translation>저장소 가져오기</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>GitHub accounts</source>
        <translation>GitHub 계정</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DeviceDialog</name>
    <message>
        <source>Sign in to GitHub</source>
        <translation>GitHub 로그인</translation>
    </message>
    <message>
        <source>The code is copied. Paste it on the page that has opened in your browser, %1, and allow Shipdeck there.</source>
        <translation>코드를 복사했어요. 브라우저에 열린 %1 페이지에 붙여 넣고 Shipdeck을 허용하세요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::FrameworkFinder</name>
    <message>
        <source>%1 apps</source>
        <translation>앱 %1개</translation>
    </message>
</context>
<context>
    <name>GitHub</name>
    <message>
        <source>1 check failed</source>
        <translation>점검 1개 실패</translation>
    </message>
    <message>
        <source>1 check passed</source>
        <translation>점검 1개 통과</translation>
    </message>
    <message>
        <source>1 check still runs</source>
        <translation>점검 1개 진행 중</translation>
    </message>
    <message>
        <source>Last push %1</source>
        <translation>마지막 푸시 %1</translation>
    </message>
    <message>
        <source>Favourites</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>By last push</source>
        <translation>최근 푸시 순</translation>
    </message>
    <message>
        <source>All repositories</source>
        <translation>모든 저장소</translation>
    </message>
    <message>
        <source>Single sign-on is needed</source>
        <translation>싱글 사인온이 필요해요</translation>
    </message>
    <message>
        <source>Private repositories are not shown</source>
        <translation>비공개 저장소는 보이지 않아요</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>로그인 안 함</translation>
    </message>
    <message>
        <source>in the browser</source>
        <translation>브라우저로</translation>
    </message>
    <message>
        <source>by a token</source>
        <translation>토큰으로</translation>
    </message>
    <message>
        <source>by the login of gh</source>
        <translation>gh 로그인으로</translation>
    </message>
    <message>
        <source>by your own GitHub App</source>
        <translation>내 GitHub App으로</translation>
    </message>
    <message>
        <source>%1 of %2 requests left, all of them again at %3</source>
        <translation>요청 %2회 중 %1회 남음, %3에 다시 채워져요</translation>
    </message>
    <message>
        <source>%1 checks still run</source>
        <translation>점검 %1개 진행 중</translation>
    </message>
    <message>
        <source>%1 checks passed</source>
        <translation>점검 %1개 통과</translation>
    </message>
    <message>
        <source>%1 checks failed</source>
        <translation>점검 %1개 실패</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ImportPage</name>
    <message>
        <source>Import %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>변수</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포하기</translation>
    </message>
    <message>
        <source>Deploy (Ctrl+Enter)</source>
        <translation>배포하기 (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1이(가) 비어 있어요</translation>
    </message>
    <message>
        <source>There is nothing to deploy before the first push.</source>
        <translation>첫 푸시 전에는 배포할 것이 없어요.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>The plan follows as soon as it is known what this is.</source>
        <translation>무엇인지 알아내면 바로 계획을 보여 드려요.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Working out the plan …</source>
        <translation>계획을 세우는 중 …</translation>
    </message>
    <message>
        <source>Deploy %1</source>
        <translation>%1 배포하기</translation>
    </message>
    <message>
        <source>Look at the repository again</source>
        <translation>저장소 다시 보기</translation>
    </message>
    <message>
        <source>1  Repository</source>
        <translation>1  저장소</translation>
    </message>
    <message>
        <source>Root directory</source>
        <translation>루트 디렉터리</translation>
    </message>
    <message>
        <source>the top of the repository</source>
        <translation>저장소 맨 위</translation>
    </message>
    <message>
        <source>2  Build</source>
        <translation>2  빌드</translation>
    </message>
    <message>
        <source>Looking at the files …</source>
        <translation>파일을 살펴보는 중 …</translation>
    </message>
    <message>
        <source>3  Target</source>
        <translation>3  배포 대상</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>실행 위치</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>See the plan</source>
        <translation>계획 보기</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Hide the plan</source>
        <translation>계획 숨기기</translation>
    </message>
    <message>
        <source>This repository has %1 apps. Choose one as root directory above.</source>
        <translation>이 저장소에는 앱이 %1개 있어요. 위에서 하나를 루트 디렉터리로 고르세요.</translation>
    </message>
    <message>
        <source>server</source>
        <translation>서버</translation>
    </message>
    <message>
        <source>static site</source>
        <translation>정적 사이트</translation>
    </message>
    <message>
        <source>found in %1</source>
        <translation>%1에서 찾음</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>설치</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Node</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>Use the top</source>
        <translation>맨 위 사용</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 사용</translation>
    </message>
    <message>
        <source>Makes the project %1 in %2 steps.</source>
        <translation>%2단계로 프로젝트 %1을(를) 만들어요.</translation>
    </message>
    <message>
        <source>Deploys %1 once more, in %2 steps.</source>
        <translation>%2단계로 %1을(를) 다시 배포해요.</translation>
    </message>
    <message>
        <source>Nothing of this page is lost.</source>
        <translation>이 페이지의 내용은 그대로 있어요.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Replace what is there</source>
        <translation>있는 것을 바꾸기</translation>
    </message>
    <message>
        <source>Address: %1.</source>
        <translation>주소: %1.</translation>
    </message>
    <message>
        <source>Save without deploying</source>
        <translation>배포하지 않고 저장</translation>
    </message>
    <message>
        <source>Keeps the project and its variables for later (Ctrl+S)</source>
        <translation>프로젝트와 변수를 나중을 위해 저장해요 (Ctrl+S)</translation>
    </message>
    <message>
        <source>%1 is saved, nothing is deployed</source>
        <translation>%1을(를) 저장했고 배포하지 않았어요</translation>
    </message>
    <message>
        <source>Save %1 without deploying</source>
        <translation>%1을(를) 배포하지 않고 저장</translation>
    </message>
    <message>
        <source>It has one address there, and no place for previews</source>
        <translation>그곳에는 주소가 하나뿐이라 미리보기를 둘 자리가 없어요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProjectSettingsPage</name>
    <message>
        <source>Saved. It holds from the next deployment on</source>
        <translation>저장했어요. 다음 배포부터 적용돼요</translation>
    </message>
    <message>
        <source>It holds from the first deployment on</source>
        <translation>첫 배포부터 적용돼요</translation>
    </message>
    <message>
        <source>Requested: who may see it</source>
        <translation>요청함: 볼 수 있는 사람</translation>
    </message>
    <message>
        <source>Pushes and reports to GitHub wait until then; what is served goes on.</source>
        <translation>그때까지 푸시 배포와 GitHub 알림은 기다리고, 이미 서비스 중인 것은 계속돼요.</translation>
    </message>
    <message>
        <source>They appear beside the repository, with their address.</source>
        <translation>저장소 옆에 주소와 함께 표시돼요.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>프로젝트</translation>
    </message>
    <message>
        <source>Repository</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>푸시</translation>
    </message>
    <message>
        <source>Deploy production on every push</source>
        <translation>푸시할 때마다 운영에 배포</translation>
    </message>
    <message>
        <source>While Shipdeck&apos;s agent runs on this computer. What was pushed while it was away is caught up: the newest commit, once.</source>
        <translation>이 컴퓨터에서 Shipdeck 에이전트가 실행되는 동안이에요. 없는 사이에 푸시된 것은 가장 새 커밋을 한 번만 배포해요.</translation>
    </message>
    <message>
        <source>Production branch</source>
        <translation>운영 브랜치</translation>
    </message>
    <message>
        <source>the default branch</source>
        <translation>기본 브랜치</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>A preview for every pull request</source>
        <translation>풀 리퀘스트마다 미리보기</translation>
    </message>
    <message>
        <source>It has an address of its own, follows the pull request, and goes when that is closed or merged.</source>
        <translation>주소가 따로 있고, 풀 리퀘스트를 따라가며, 닫히거나 병합되면 없어져요.</translation>
    </message>
    <message>
        <source>Also from forks</source>
        <translation>포크에서 온 것도</translation>
    </message>
    <message>
        <source>Anybody can open one. They never get secrets.</source>
        <translation>누구나 열 수 있어요. 비밀 값은 절대 주지 않아요.</translation>
    </message>
    <message>
        <source>Leave out what is marked</source>
        <translation>표시된 커밋은 건너뛰기</translation>
    </message>
    <message>
        <source>A commit whose message has [skip ci], [ci skip] or [skip deploy] deploys nothing.</source>
        <translation>메시지에 [skip ci], [ci skip], [skip deploy]가 있는 커밋은 배포하지 않아요.</translation>
    </message>
    <message>
        <source>Use GitHub's webhook relay</source>
        <translation>GitHub 웹훅 릴레이 사용</translation>
    </message>
    <message>
        <source>Reports a push within a second instead of at the next poll. GitHub: “only designed for use during testing and development”, “not supported for use in production”. A repository has one relay: while it is on, a colleague's `gh webhook forward` is refused.</source>
        <translation>다음 폴링을 기다리지 않고 1초 안에 푸시를 알려 줘요. GitHub에 따르면 “테스트와 개발 중에만 쓰도록 만들어졌고”, “프로덕션 사용은 지원되지 않아요”. 저장소마다 릴레이는 하나뿐이라, 켜져 있는 동안 동료의 `gh webhook forward`는 거부돼요.</translation>
    </message>
    <message>
        <source>Only when these paths change: patterns as in .gitignore, with commas between them</source>
        <translation>이 경로가 바뀔 때만: .gitignore 형식, 쉼표로 나눠요</translation>
    </message>
    <message>
        <source>the project&apos;s root directory</source>
        <translation>프로젝트의 루트 디렉터리</translation>
    </message>
    <message>
        <source>Not when only these paths change</source>
        <translation>이 경로만 바뀌면 배포 안 함</translation>
    </message>
    <message>
        <source>What GitHub is told</source>
        <translation>GitHub에 알리는 것</translation>
    </message>
    <message>
        <source>Deployments</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Commit status</source>
        <translation>커밋 상태</translation>
    </message>
    <message>
        <source>A tick, or what failed, at each commit.</source>
        <translation>커밋마다 성공 표시나 실패한 이유를 남겨요.</translation>
    </message>
    <message>
        <source>A comment on the pull request</source>
        <translation>풀 리퀘스트 댓글</translation>
    </message>
    <message>
        <source>One, with the address of the preview; it is kept up to date and never repeated.</source>
        <translation>미리보기 주소가 담긴 댓글 하나예요. 새로 고칠 뿐 되풀이하지 않아요.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>로그아웃됨</translation>
    </message>
    <message>
        <source>From</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>%1 on GitHub</source>
        <translation>GitHub의 %1</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Root directory</source>
        <translation>루트 디렉터리</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>실행 위치</translation>
    </message>
    <message>
        <source>Fixed while the project is live. To move it, remove it first, or deploy its source once more as another project.</source>
        <translation>프로젝트가 공개되어 있는 동안은 바꿀 수 없어요. 옮기려면 먼저 제거하거나, 같은 소스를 다른 프로젝트로 배포하세요.</translation>
    </message>
    <message>
        <source>Can be changed until the first release is live.</source>
        <translation>첫 릴리스가 공개되기 전까지 바꿀 수 있어요.</translation>
    </message>
    <message>
        <source>Without an account only public repositories can be read, sixty requests an hour, and nothing is reported to GitHub. A private repository needs a sign-in.</source>
        <translation>계정이 없으면 공개 저장소만 한 시간에 60번까지 읽을 수 있고, GitHub에 아무것도 보고하지 않아요. 비공개 저장소는 로그인이 필요해요.</translation>
    </message>
    <message>
        <source>Pushes can deploy by themselves once the project comes from a repository on GitHub: import it from Repositories.</source>
        <translation>프로젝트가 GitHub 저장소에서 오면 푸시만으로 배포할 수 있어요. 저장소에서 가져오세요.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Show repositories</source>
        <translation>저장소 보기</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장했어요</translation>
    </message>
    <message>
        <source>The watch begins as soon as the agent runs</source>
        <translation>에이전트가 실행되면 바로 지켜보기 시작해요</translation>
    </message>
    <message>
        <source>Pushes are watched</source>
        <translation>푸시를 지켜보고 있어요</translation>
    </message>
    <message>
        <source>By polling GitHub, which does not count against the hourly limit while nothing changes.</source>
        <translation>GitHub을 폴링해요. 바뀐 것이 없으면 시간당 한도에 포함되지 않아요.</translation>
    </message>
    <message>
        <source>Another computer deploys these pushes: %1</source>
        <translation>다른 컴퓨터가 이 푸시를 배포하고 있어요: %1</translation>
    </message>
    <message>
        <source>Exactly one does, so that nothing is deployed twice.</source>
        <translation>두 번 배포하지 않도록 한 컴퓨터만 배포해요.</translation>
    </message>
    <message>
        <source>Deploy from here</source>
        <translation>여기에서 배포</translation>
    </message>
    <message>
        <source>There is no branch %1</source>
        <translation>%1 브랜치가 없어요</translation>
    </message>
    <message>
        <source>AWS connection</source>
        <translation>AWS 연결</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>프로필</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>AWS account</source>
        <translation>AWS 계정</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>아직 확인하지 않았어요</translation>
    </message>
    <message>
        <source>Keys of the environment</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>This profile is not there any more. Deploy the project from the start page, which offers others, or in a terminal with --profile.</source>
        <translation>이 프로필이 더 이상 없어요. 시작 페이지에서 프로젝트를 배포하면 다른 프로필을 고를 수 있어요. 터미널에서는 --profile을 쓰세요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RefPicker</name>
    <message>
        <source>What to deploy</source>
        <translation>배포할 것</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>태그</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>커밋</translation>
    </message>
    <message>
        <source>Pull request</source>
        <translation>풀 리퀘스트</translation>
    </message>
    <message>
        <source>Loading branches …</source>
        <translation>브랜치를 불러오는 중 …</translation>
    </message>
    <message>
        <source>Loading tags …</source>
        <translation>태그를 불러오는 중 …</translation>
    </message>
    <message>
        <source>Loading commits …</source>
        <translation>커밋을 불러오는 중 …</translation>
    </message>
    <message>
        <source>Loading pull requests …</source>
        <translation>풀 리퀘스트를 불러오는 중 …</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>직접 입력하세요</translation>
    </message>
    <message>
        <source>%1 (from a fork)</source>
        <translation>%1 (포크)</translation>
    </message>
    <message>
        <source>There are none</source>
        <translation>하나도 없어요</translation>
    </message>
    <message>
        <source>Choose one, or type</source>
        <translation>고르거나 입력하세요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RepositoriesPage</name>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>Owner on GitHub</source>
        <translation>GitHub 소유자</translation>
    </message>
    <message>
        <source>A user or an organisation</source>
        <translation>사용자 또는 조직</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>필터 지우기</translation>
    </message>
    <message>
        <source>No repositories</source>
        <translation>저장소가 없어요</translation>
    </message>
    <message>
        <source>This account sees none on GitHub. A fine-grained token or an app sees only what it was given.</source>
        <translation>이 계정에 보이는 저장소가 없어요. 세분화된 토큰이나 앱은 허락받은 것만 볼 수 있어요.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>Public repositories</source>
        <translation>공개 저장소</translation>
    </message>
    <message>
        <source>Public repositories of anyone</source>
        <translation>누군가의 공개 저장소</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>계정 추가…</translation>
    </message>
    <message>
        <source>Accounts…</source>
        <translation>계정…</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>프로젝트 열기</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Import once more…</source>
        <translation>다시 가져오기…</translation>
    </message>
    <message>
        <source>Remove from favourites</source>
        <translation>즐겨찾기에서 빼기</translation>
    </message>
    <message>
        <source>Add to favourites</source>
        <translation>즐겨찾기에 넣기</translation>
    </message>
    <message>
        <source>Open on GitHub</source>
        <translation>GitHub에서 열기</translation>
    </message>
    <message>
        <source>Look for new repositories</source>
        <translation>새 저장소 찾아보기</translation>
    </message>
    <message>
        <source>Find a repository</source>
        <translation>저장소 찾기</translation>
    </message>
    <message>
        <source>Add a GitHub account</source>
        <translation>GitHub 계정 추가</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>계정: %1</translation>
    </message>
    <message>
        <source>%1 has to sign in again</source>
        <translation>%1 계정으로 다시 로그인해야 해요</translation>
    </message>
    <message>
        <source>GitHub no longer accepts this sign-in. Everything is kept.</source>
        <translation>GitHub가 이 로그인을 더는 받지 않아요. 모두 그대로 있어요.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>다시 로그인</translation>
    </message>
    <message>
        <source>Showing repositories from %1.</source>
        <translation>%1의 저장소 목록을 보여 드려요.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>지금 시도</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Whose repositories?</source>
        <translation>누구의 저장소인가요?</translation>
    </message>
    <message>
        <source>Type an owner above to see what is public, and deploy it without an account.</source>
        <translation>위에 소유자를 입력하면 공개 저장소가 보이고, 계정 없이 배포할 수 있어요.</translation>
    </message>
    <message>
        <source>Nothing public of %1</source>
        <translation>%1의 공개 저장소가 없어요</translation>
    </message>
    <message>
        <source>Private repositories need an account.</source>
        <translation>비공개 저장소를 보려면 계정이 필요해요.</translation>
    </message>
    <message>
        <source>No repositories match</source>
        <translation>맞는 저장소가 없어요</translation>
    </message>
    <message>
        <source>Owner, name, description and language are searched.</source>
        <translation>소유자, 이름, 설명, 언어에서 찾아요.</translation>
    </message>
    <message>
        <source>Open GitHub</source>
        <translation>GitHub 열기</translation>
    </message>
    <message>
        <source>%1 asks for single sign-on</source>
        <translation>%1은(는) 싱글 사인온이 필요해요</translation>
    </message>
    <message>
        <source>Its repositories appear as soon as this sign-in is authorised there.</source>
        <translation>그곳에서 이 로그인을 승인하면 바로 저장소가 보여요.</translation>
    </message>
    <message>
        <source>Private repositories of %1 are not shown</source>
        <translation>%1의 비공개 저장소는 보이지 않아요</translation>
    </message>
    <message>
        <source>This sign-in may not see them yet.</source>
        <translation>이 로그인은 아직 볼 수 없어요.</translation>
    </message>
    <message>
        <source>Asking GitHub …</source>
        <translation>GitHub에 묻는 중 …</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>%1 기준</translation>
    </message>
    <message>
        <source>GitHub did not answer</source>
        <translation>GitHub가 응답하지 않았어요</translation>
    </message>
    <message>
        <source>Refresh at %1</source>
        <translation>%1에 새로 고침</translation>
    </message>
    <message>
        <source>Refreshes at %1</source>
        <translation>%1에 새로 고쳐요</translation>
    </message>
    <message>
        <source>All repositories</source>
        <translation>모든 저장소</translation>
    </message>
    <message>
        <source>Space: %1</source>
        <translation>스페이스: %1</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RepositoryFilters</name>
    <message>
        <source>Find a repository</source>
        <translation>저장소 찾기</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>모든 종류</translation>
    </message>
    <message>
        <source>All languages</source>
        <translation>모든 언어</translation>
    </message>
    <message>
        <source>Only private</source>
        <translation>비공개만</translation>
    </message>
    <message>
        <source>Only public</source>
        <translation>공개만</translation>
    </message>
    <message>
        <source>Without forks</source>
        <translation>포크 빼기</translation>
    </message>
    <message>
        <source>Without archived ones</source>
        <translation>보관된 것 빼기</translation>
    </message>
    <message>
        <source>Only favourites</source>
        <translation>즐겨찾기만</translation>
    </message>
    <message>
        <source>Kinds of repositories</source>
        <translation>저장소 종류</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>%1 filters</source>
        <translation>필터 %1개</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RepositoryList</name>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::RepositoryRows</name>
    <message>
        <source>Private</source>
        <translation>비공개</translation>
    </message>
    <message>
        <source>Fork</source>
        <translation>포크</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>가져옴</translation>
    </message>
    <message>
        <source>Imported as %1</source>
        <translation>%1(으)로 가져옴</translation>
    </message>
    <message>
        <source>No description</source>
        <translation>설명 없음</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>private</source>
        <translation>비공개</translation>
    </message>
    <message>
        <source>fork</source>
        <translation>포크</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>보관됨</translation>
    </message>
    <message>
        <source>imported as %1</source>
        <translation>%1(으)로 가져옴</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>즐겨찾기</translation>
    </message>
    <message>
        <source>pushed %1</source>
        <translation>푸시 %1</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ServerFields</name>
    <message>
        <source>Which GitHub</source>
        <translation>어느 GitHub</translation>
    </message>
    <message>
        <source>Enterprise Server</source>
        <translation>Enterprise Server</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>CA 파일</translation>
    </message>
    <message>
        <source>only if its certificate is not known to this computer</source>
        <translation>이 컴퓨터가 모르는 인증서일 때만</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>CA 파일 고르기</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>프록시</translation>
    </message>
    <message>
        <source>http://proxy:3128, only for this server</source>
        <translation>http://proxy:3128, 이 서버에만</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>클라이언트 ID</translation>
    </message>
    <message>
        <source>of an app that this server knows, for sign-in in the browser</source>
        <translation>이 서버가 아는 앱의 ID, 브라우저 로그인에 써요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SignInPage</name>
    <message>
        <source>Sign in again as %1</source>
        <translation>%1 계정으로 다시 로그인</translation>
    </message>
    <message>
        <source>Connect GitHub</source>
        <translation>GitHub 연결</translation>
    </message>
    <message>
        <source>GitHub no longer accepts this sign-in. Projects, settings and what was read before are all kept.</source>
        <translation>GitHub가 이 로그인을 더는 받지 않아요. 프로젝트, 설정, 전에 읽은 것은 모두 그대로 있어요.</translation>
    </message>
    <message>
        <source>See every repository you can deploy, and deploy again on every push. What you give stays in the keyring of this computer, and signing out removes it.</source>
        <translation>배포할 수 있는 모든 저장소를 보고, 푸시할 때마다 다시 배포해요. 알려 준 것은 이 컴퓨터의 키링에만 있고, 로그아웃하면 지워져요.</translation>
    </message>
    <message>
        <source>Go on without an account: public repositories only</source>
        <translation>계정 없이 계속하기: 공개 저장소만</translation>
    </message>
    <message>
        <source>Repositories</source>
        <translation>저장소</translation>
    </message>
    <message>
        <source>In your browser</source>
        <translation>브라우저에서</translation>
    </message>
    <message>
        <source>GitHub shows what Shipdeck may do, and you allow it there.</source>
        <translation>Shipdeck이 할 수 있는 일을 GitHub가 보여 주고, 그곳에서 허용해요.</translation>
    </message>
    <message>
        <source>Sign in with GitHub</source>
        <translation>GitHub로 로그인</translation>
    </message>
    <message>
        <source>With a sign-in that this computer has</source>
        <translation>이 컴퓨터에 있는 로그인으로</translation>
    </message>
    <message>
        <source>Shipdeck takes a copy of its token, once, when you press the button. The sign-in itself stays as it is.</source>
        <translation>버튼을 누를 때 토큰을 한 번만 복사해요. 원래 로그인은 그대로예요.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 on %2, signed in with gh</source>
        <translation>%1 (%2), gh로 로그인됨</translation>
    </message>
    <message>
        <source>Use this sign-in</source>
        <translation>이 로그인 사용</translation>
    </message>
    <message>
        <source>Asking gh …</source>
        <translation>gh에 묻는 중 …</translation>
    </message>
    <message>
        <source>%1 of the environment, for %2</source>
        <translation>환경의 %1, %2용</translation>
    </message>
    <message>
        <source>Use this token</source>
        <translation>이 토큰 사용</translation>
    </message>
    <message>
        <source>Asking GitHub …</source>
        <translation>GitHub에 묻는 중 …</translation>
    </message>
    <message>
        <source>With a token</source>
        <translation>토큰으로</translation>
    </message>
    <message>
        <source>Make one on GitHub, where the rights that Shipdeck needs are filled in already, and paste it here. A fine-grained token works as well.</source>
        <translation>필요한 권한이 미리 채워진 GitHub 페이지에서 만들어 여기에 붙여 넣으세요. 세분화된 토큰도 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Sign in with the token</source>
        <translation>토큰으로 로그인</translation>
    </message>
    <message>
        <source>Make a token on GitHub</source>
        <translation>GitHub에서 토큰 만들기</translation>
    </message>
    <message>
        <source>Asking GitHub who this is …</source>
        <translation>누구인지 GitHub에 묻는 중 …</translation>
    </message>
    <message>
        <source>With a GitHub App of your own</source>
        <translation>내 GitHub App으로</translation>
    </message>
    <message>
        <source>Two pages open in your browser: one makes the app, the other lets it see the repositories that you choose. Its key stays on this computer.</source>
        <translation>브라우저에 두 페이지가 열려요. 하나는 앱을 만들고, 다른 하나는 앱이 볼 저장소를 고르는 곳이에요. 앱의 키는 이 컴퓨터에만 있어요.</translation>
    </message>
    <message>
        <source>Organisation that owns the app</source>
        <translation>앱을 소유할 조직</translation>
    </message>
    <message>
        <source>an organisation; empty: yourself</source>
        <translation>조직; 비워 두면 나</translation>
    </message>
    <message>
        <source>Create the app</source>
        <translation>앱 만들기</translation>
    </message>
    <message>
        <source>Go on in your browser. This page notices when you are done.</source>
        <translation>브라우저에서 계속하세요. 끝나면 이 페이지가 알아차려요.</translation>
    </message>
    <message>
        <source>Show repositories</source>
        <translation>저장소 보기</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>%1 계정으로 로그인했어요</translation>
    </message>
    <message>
        <source>It works, but this sign-in lacks something:</source>
        <translation>로그인은 됐지만 권한이 부족해요.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Give it on GitHub</source>
        <translation>GitHub에서 주기</translation>
    </message>
    <message>
        <source>Give %1 on GitHub</source>
        <translation>GitHub에서 %1 권한 주기</translation>
    </message>
    <message>
        <source>%1 does not know this token</source>
        <translation>%1에서 이 토큰을 몰라요</translation>
    </message>
    <message>
        <source>It may be cut short, have expired or be of another server.</source>
        <translation>잘렸거나 만료됐거나 다른 서버의 토큰일 수 있어요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SpaceList</name>
    <message>
        <source>Spaces</source>
        <translation>스페이스</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::VariableFields</name>
    <message>
        <source>No variables asked for</source>
        <translation>요구하는 변수가 없어요</translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation>변수 추가</translation>
    </message>
    <message>
        <source>Name of the variable</source>
        <translation>변수 이름</translation>
    </message>
    <message>
        <source>Value of %1</source>
        <translation>%1의 값</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>leave empty to set it later</source>
        <translation>비워 두면 나중에 정할 수 있어요</translation>
    </message>
    <message>
        <source>1 variable asked for</source>
        <translation>요구하는 변수 1개</translation>
    </message>
    <message>
        <source>%1 variables asked for</source>
        <translation>요구하는 변수 %1개</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::WayCard</name>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>기다리는 중</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <source>Every push to %1 deploys %2.</source>
        <translation>%1에 푸시할 때마다 %2에 배포해요.</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>no longer served</source>
        <translation>더는 제공하지 않음</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>최신</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>기다리는 중</translation>
    </message>
    <message>
        <source>Told last: %1</source>
        <translation>마지막으로 알린 상태: %1</translation>
    </message>
    <message>
        <source>in a moment</source>
        <translation>곧</translation>
    </message>
    <message>
        <source>What changed since is told in a moment.</source>
        <translation>그 뒤에 바뀐 것은 곧 알려요.</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>알리지 못함</translation>
    </message>
    <message>
        <source>nothing to tell</source>
        <translation>알릴 것 없음</translation>
    </message>
    <message>
        <source>GitHub's webhook relay</source>
        <translation>GitHub 웹훅 릴레이</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>Reports each push within a second. While it is on, `gh webhook forward` is refused for this repository.</source>
        <translation>푸시를 1초 안에 알려 줘요. 켜져 있는 동안 이 저장소에서는 `gh webhook forward`가 거부돼요.</translation>
    </message>
    <message>
        <source>connecting</source>
        <translation>연결 중</translation>
    </message>
    <message>
        <source>Until then pushes are found by polling.</source>
        <translation>그때까지는 폴링으로 푸시를 찾아요.</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>사용할 수 없음</translation>
    </message>
    <message>
        <source>The sign-in lacks the right to webhooks (admin:repo_hook, or Webhooks: write), or another program uses the relay of this repository. Pushes are found by polling.</source>
        <translation>로그인에 웹훅 권한(admin:repo_hook 또는 Webhooks: write)이 없거나, 다른 프로그램이 이 저장소의 릴레이를 쓰고 있어요. 푸시는 폴링으로 찾아요.</translation>
    </message>
    <message>
        <source>every %1 s</source>
        <translation>%1초마다</translation>
    </message>
    <message>
        <source>every %1 min</source>
        <translation>%1분마다</translation>
    </message>
    <message>
        <source>Nothing is told</source>
        <translation>알리는 것이 없음</translation>
    </message>
    <message>
        <source>It takes an account to tell GitHub anything.</source>
        <translation>GitHub에 알리려면 계정이 있어야 해요.</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Commit status</source>
        <translation>커밋 상태</translation>
    </message>
    <message>
        <source>Comment on the pull request</source>
        <translation>풀 리퀘스트 댓글</translation>
    </message>
    <message>
        <source>It is not tried again.</source>
        <translation>다시 시도하지 않아요.</translation>
    </message>
    <message>
        <source>Tried again at %1.</source>
        <translation>%1에 다시 시도해요.</translation>
    </message>
    <message>
        <source>Tried again now.</source>
        <translation>지금 다시 시도해요.</translation>
    </message>
    <message>
        <source>Every push to the default branch deploys production.</source>
        <translation>기본 브랜치에 푸시할 때마다 운영에 배포해요.</translation>
    </message>
    <message>
        <source>Every push to %1 deploys production.</source>
        <translation>%1에 푸시할 때마다 운영에 배포해요.</translation>
    </message>
    <message>
        <source>Every pull request gets a preview, also from forks.</source>
        <translation>포크에서 온 것도 포함해 풀 리퀘스트마다 미리보기를 만들어요.</translation>
    </message>
    <message>
        <source>Every pull request gets a preview.</source>
        <translation>풀 리퀘스트마다 미리보기를 만들어요.</translation>
    </message>
    <message>
        <source>Polling GitHub</source>
        <translation>GitHub 폴링</translation>
    </message>
    <message>
        <source>Every 5 seconds while the project is open here or was pushed to within the hour, else every 30. Polls do not count against the hourly limit while nothing changes.</source>
        <translation>프로젝트가 여기 열려 있거나 한 시간 안에 푸시가 있었으면 5초마다, 아니면 30초마다 확인해요. 바뀐 것이 없으면 시간당 한도에 포함되지 않아요.</translation>
    </message>
    <message>
        <source>Own pre-push hook</source>
        <translation>내 pre-push 훅</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>`shipctl hook install` in your clone makes one: then a push from there is seen at once.</source>
        <translation>클론에서 `shipctl hook install`을 실행하면 만들어지고, 거기서 푸시하면 바로 알아차려요.</translation>
    </message>
    <message>
        <source>Deployed by</source>
        <translation>배포하는 컴퓨터</translation>
    </message>
    <message>
        <source>Exactly one computer does, so that nothing is deployed twice.</source>
        <translation>두 번 배포하지 않도록 컴퓨터 한 대만 배포해요.</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Others cannot see that</source>
        <translation>다른 사람은 볼 수 없음</translation>
    </message>
    <message>
        <source>This sign-in may not write to the repository, where it would be recorded.</source>
        <translation>이 로그인은 저장소에 쓸 수 없어서 기록하지 못해요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PushesCard</name>
    <message>
        <source>Remove the preview of pull request %1</source>
        <translation>풀 리퀘스트 %1의 미리보기 제거</translation>
    </message>
    <message>
        <source>1 pull request from a fork is left out.</source>
        <translation>포크에서 온 풀 리퀘스트 1개는 제외했어요.</translation>
    </message>
    <message>
        <source>Pushes</source>
        <translation>푸시</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Settings of pushes</source>
        <translation>푸시 설정</translation>
    </message>
    <message>
        <source>A push deploys nothing by itself yet.</source>
        <translation>아직 푸시해도 저절로 배포되지 않아요.</translation>
    </message>
    <message>
        <source>The watch begins as soon as the agent runs.</source>
        <translation>에이전트가 실행되면 살피기 시작해요.</translation>
    </message>
    <message>
        <source>Deploy from here</source>
        <translation>여기서 배포하기</translation>
    </message>
    <message>
        <source>There is no branch %1.</source>
        <translation>%1 브랜치가 없어요.</translation>
    </message>
    <message>
        <source>%1 pull requests from forks are left out.</source>
        <translation>포크에서 온 풀 리퀘스트 %1개는 제외했어요.</translation>
    </message>
    <message>
        <source>Last push</source>
        <translation>마지막 푸시</translation>
    </message>
    <message>
        <source>Last push, %1</source>
        <translation>마지막 푸시, %1</translation>
    </message>
    <message>
        <source>Open previews</source>
        <translation>열린 미리보기</translation>
    </message>
    <message>
        <source>Deployment of pull request %1</source>
        <translation>풀 리퀘스트 %1의 배포</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>방문</translation>
    </message>
    <message>
        <source>Visit the preview of pull request %1</source>
        <translation>풀 리퀘스트 %1의 미리보기 방문</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ServerLogDialog</name>
    <message>
        <source>What the server prints</source>
        <translation>서버 출력</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>It has printed nothing yet.</source>
        <translation>아직 출력이 없어요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::StartupError</name>
    <message>
        <source>Shipdeck cannot start</source>
        <translation>Shipdeck을 시작할 수 없어요</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::BranchFields</name>
    <message>
        <source>Use lower case letters, digits and dashes. Production and pull requests have their own switches.</source>
        <translation>소문자, 숫자, 하이픈만 쓸 수 있어요. 운영과 풀 리퀘스트는 따로 설정해요.</translation>
    </message>
    <message>
        <source>by hand only</source>
        <translation>수동으로만</translation>
    </message>
    <message>
        <source>Branch of %1</source>
        <translation>%1의 브랜치</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>브랜치</translation>
    </message>
    <message>
        <source>Name of the environment</source>
        <translation>환경 이름</translation>
    </message>
    <message>
        <source>Add an environment</source>
        <translation>환경 추가</translation>
    </message>
    <message>
        <source>Other environments</source>
        <translation>다른 환경</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::UntrustedSourceNotice</name>
    <message>
        <source>Give it the secrets…</source>
        <translation>비밀 값 넘기기…</translation>
    </message>
    <message>
        <source>Its code may be somebody else&apos;s: read it before you deploy it. It gets no secrets.</source>
        <translation>다른 사람의 코드일 수 있으니 배포하기 전에 읽어 보세요. 비밀 값은 받지 않아요.</translation>
    </message>
    <message>
        <source>Take that back</source>
        <translation>승인 취소</translation>
    </message>
    <message>
        <source>Commit %1 gets the secrets: you approve of it.</source>
        <translation>커밋 %1이(가) 비밀 값을 받아요. 직접 승인했어요.</translation>
    </message>
    <message>
        <source>Give them to this commit</source>
        <translation>이 커밋에 넘기기</translation>
    </message>
    <message>
        <source>Keep them back</source>
        <translation>넘기지 않기</translation>
    </message>
    <message>
        <source>Only this commit gets them: what is pushed later has to be approved anew. The deployment keeps a note of who approved.</source>
        <translation>이 커밋에만 넘겨져요. 나중에 푸시되는 내용은 다시 승인해야 해요. 누가 승인했는지 배포에 남아요.</translation>
    </message>
    <message>
        <source>Whoever wrote commit %1 can read every secret that it gets, and send it anywhere. Read what it changes first.</source>
        <translation>커밋 %1을(를) 작성한 사람은 넘겨받은 모든 비밀 값을 읽고 어디로든 보낼 수 있어요. 먼저 변경 내용을 읽어 보세요.</translation>
    </message>
    <message>
        <source>Give your secrets to this code?</source>
        <translation>이 코드에 비밀 값을 넘길까요?</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::BranchField</name>
    <message>
        <source>Show the branches</source>
        <translation>브랜치 보기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CodeDialog</name>
    <message>
        <source>Code %1</source>
        <translation>코드 %1</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>%1를 기다리는 중</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>코드 복사</translation>
    </message>
    <message>
        <source>Open %1 again</source>
        <translation>%1 다시 열기</translation>
    </message>
    <message>
        <source>Asking %1 for a code …</source>
        <translation>%1에 코드를 요청하는 중 …</translation>
    </message>
    <message>
        <source>Get a new code</source>
        <translation>새 코드 받기</translation>
    </message>
    <message>
        <source>Waiting for %1. The code is good for %2 min.</source>
        <translation>%1를 기다리고 있어요. 코드는 %2분 동안 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Waiting for %1. The code is good for %2 s.</source>
        <translation>%1를 기다리고 있어요. 코드는 %2초 동안 쓸 수 있어요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CheckRow</name>
    <message>
        <source>Not looked at</source>
        <translation>보지 못함</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>좋음</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SsoDialog</name>
    <message>
        <source>Sign in to AWS</source>
        <translation>AWS 로그인</translation>
    </message>
    <message>
        <source>The page %1 has opened in your browser. Look that it shows this code, or paste it there, and allow Shipdeck.</source>
        <translation>브라우저에 %1 페이지가 열렸어요. 이 코드가 보이는지 확인하거나 붙여 넣고 Shipdeck을 허용하세요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::MfaDialog</name>
    <message>
        <source>Code for %1</source>
        <translation>%1 코드</translation>
    </message>
    <message>
        <source>AWS asks for the digits that this device shows now:</source>
        <translation>AWS가 지금 이 기기에 보이는 숫자를 요구해요:</translation>
    </message>
    <message>
        <source>Code of the device %1</source>
        <translation>%1 기기의 코드</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Use this code</source>
        <translation>이 코드 쓰기</translation>
    </message>
    <message>
        <source>This is no such code.</source>
        <translation>코드가 아니에요.</translation>
    </message>
    <message>
        <source>The device shows six digits, some of them eight.</source>
        <translation>기기에는 숫자 여섯 자리가 보여요. 여덟 자리인 기기도 있어요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ConnectAwsPage</name>
    <message>
        <source>Meanwhile access keys that Shipdeck keeps in its vault work without these files.</source>
        <translation>그동안 Shipdeck 보관함에 있는 액세스 키는 이 파일 없이도 쓸 수 있어요.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Go to the profiles</source>
        <translation>프로필로 이동</translation>
    </message>
    <message>
        <source>Use access keys  %1</source>
        <translation>액세스 키 사용  %1</translation>
    </message>
    <message>
        <source>Sign in by SSO  %1</source>
        <translation>SSO로 로그인  %1</translation>
    </message>
    <message>
        <source>Delete the keys</source>
        <translation>키 삭제</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>They go from this computer only. In AWS they still work: deactivate them there if nobody needs them.</source>
        <translation>이 컴퓨터에서만 지워져요. AWS에서는 계속 쓸 수 있으니, 필요 없다면 AWS에서 비활성화하세요.</translation>
    </message>
    <message>
        <source>Without them nothing can be done with %1 until new ones are given; what is served goes on.</source>
        <translation>새 키를 넣기 전에는 %1(으)로 아무것도 할 수 없어요. 제공 중인 것은 그대로예요.</translation>
    </message>
    <message>
        <source>Delete the keys of %1?</source>
        <translation>%1의 키를 삭제할까요?</translation>
    </message>
    <message>
        <source>Sign in to your company&apos;s access portal, which makes one, or give access keys.</source>
        <translation>회사의 액세스 포털에 로그인해 프로필을 만들거나 액세스 키를 입력하세요.</translation>
    </message>
    <message>
        <source>Use access keys…</source>
        <translation>액세스 키 사용…</translation>
    </message>
    <message>
        <source>Sign in by SSO…</source>
        <translation>SSO로 로그인…</translation>
    </message>
    <message>
        <source>The profiles in AWS&apos;s own files, and keys in Shipdeck&apos;s vault. A sign-in is kept where the AWS CLI keeps its own; checking changes nothing in the account.</source>
        <translation>AWS 자체 파일에 있는 프로필과 Shipdeck 보관함에 있는 키예요. 로그인은 AWS CLI와 같은 곳에 보관되고, 확인해도 계정에서 바뀌는 것은 없어요.</translation>
    </message>
    <message>
        <source>What Shipdeck needs</source>
        <translation>Shipdeck에 필요한 것</translation>
    </message>
    <message>
        <source>Connect AWS</source>
        <translation>AWS 연결</translation>
    </message>
    <message>
        <source>No AWS profile on this computer</source>
        <translation>이 컴퓨터에 AWS 프로필이 없어요</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 확인</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ProfileCard</name>
    <message>
        <source>Delete the keys of %1</source>
        <translation>%1의 키 삭제</translation>
    </message>
    <message>
        <source>Delete these keys…</source>
        <translation>이 키 삭제…</translation>
    </message>
    <message>
        <source>What Shipdeck has made in the account of %1</source>
        <translation>Shipdeck이 %1 계정에 만든 것</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>계정에 있는 것</translation>
    </message>
    <message>
        <source>The permissions that Shipdeck needs of %1</source>
        <translation>Shipdeck이 %1에서 필요한 권한</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Copy statement</source>
        <translation>정책 문 복사</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>확인</translation>
    </message>
    <message>
        <source>AWS profile %1</source>
        <translation>AWS 프로필 %1</translation>
    </message>
    <message>
        <source>Copy the statement that %1 lacks</source>
        <translation>%1에 없는 권한의 정책 문 복사</translation>
    </message>
    <message>
        <source>Keys of the environment</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>Sign in for %1</source>
        <translation>%1 로그인</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 확인</translation>
    </message>
    <message>
        <source>Waiting for AWS</source>
        <translation>AWS를 기다리는 중</translation>
    </message>
    <message>
        <source>Asking AWS …</source>
        <translation>AWS에 묻는 중 …</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈추기</translation>
    </message>
    <message>
        <source>Stop checking %1</source>
        <translation>%1 확인 멈추기</translation>
    </message>
    <message>
        <source>Can&apos;t be used as it is written</source>
        <translation>이대로는 쓸 수 없어요</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>로그아웃됨</translation>
    </message>
    <message>
        <source>Works</source>
        <translation>쓸 수 있어요</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>아직 확인하지 않았어요</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>역할 순서</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>%1, the nearest: none is set</source>
        <translation>%1 (정해진 리전이 없어 가장 가까운 곳)</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>MFA</source>
        <translation>MFA</translation>
    </message>
    <message>
        <source>A code is asked for when it is checked</source>
        <translation>확인할 때 코드를 물어요</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Alias</source>
        <translation>별칭</translation>
    </message>
    <message>
        <source>May not be seen</source>
        <translation>볼 권한이 없어요</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>신원</translation>
    </message>
    <message>
        <source>Keys last</source>
        <translation>키 유효 기간</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>%1까지</translation>
    </message>
    <message>
        <source>They do not expire</source>
        <translation>만료되지 않아요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CanaryCard</name>
    <message>
        <source>Canary: %1 of the visitors get %2</source>
        <translation>카나리: 방문자의 %1가 %2을(를) 봐요</translation>
    </message>
    <message>
        <source>Each visitor keeps what they got for a day.</source>
        <translation>방문자는 받은 릴리스를 하루 동안 계속 봐요.</translation>
    </message>
    <message>
        <source>Everybody gets what is Current again</source>
        <translation>다시 모두가 현재 릴리스를 봐요</translation>
    </message>
    <message>
        <source>End the canary</source>
        <translation>카나리 끝내기</translation>
    </message>
    <message>
        <source>End</source>
        <translation>끝내기</translation>
    </message>
    <message>
        <source>Lead more visitors to the canary, or less…</source>
        <translation>카나리를 보는 방문자 비율 바꾸기…</translation>
    </message>
    <message>
        <source>Change share…</source>
        <translation>비율 바꾸기…</translation>
    </message>
    <message>
        <source>Everybody gets the canary</source>
        <translation>모두가 카나리를 봐요</translation>
    </message>
    <message>
        <source>Promote</source>
        <translation>공개하기</translation>
    </message>
    <message>
        <source>Canary</source>
        <translation>카나리</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ShareDialog</name>
    <message>
        <source>Lead %1 to it</source>
        <translation>%1 보내기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>It costs nothing. The next deployment, promotion or roll back ends it.</source>
        <translation>무료예요. 다음 배포나 공개, 되돌리기와 함께 끝나요.</translation>
    </message>
    <message>
        <source>Share of the visitors</source>
        <translation>방문자 비율</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::FoundProjects</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Projects in this account</source>
        <translation>이 계정의 프로젝트</translation>
    </message>
    <message>
        <source>%1 releases</source>
        <translation>릴리스 %1개</translation>
    </message>
    <message>
        <source>1 release</source>
        <translation>릴리스 1개</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>Imported from this account</source>
        <translation>이 계정에서 가져왔어요</translation>
    </message>
    <message>
        <source>Found in this account: %1 projects that this computer does not know</source>
        <translation>이 계정에 이 컴퓨터가 모르는 프로젝트가 %1개 있어요</translation>
    </message>
    <message>
        <source>Found in this account: 1 project that this computer does not know</source>
        <translation>이 계정에 이 컴퓨터가 모르는 프로젝트가 1개 있어요</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, %2에서</translation>
    </message>
    <message>
        <source>Import the projects of this account</source>
        <translation>이 계정의 프로젝트 가져오기</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AwsCard</name>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>외 1개</translation>
    </message>
    <message>
        <source>Keys of the environment</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>Import from AWS</source>
        <translation>AWS에서 가져오기</translation>
    </message>
    <message>
        <source>AWS connections</source>
        <translation>AWS 연결</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>연결 목록</translation>
    </message>
    <message>
        <source>has keys</source>
        <translation>키 있음</translation>
    </message>
    <message>
        <source>asks for a code</source>
        <translation>코드 필요</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>로그인됨</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>로그아웃됨</translation>
    </message>
    <message>
        <source>can&apos;t be used</source>
        <translation>쓸 수 없음</translation>
    </message>
    <message>
        <source>Connect AWS</source>
        <translation>AWS 연결</translation>
    </message>
    <message>
        <source>Put a static site on S3 and CloudFront in your own account, or bring one here that another computer put there. Plan and price come before the click.</source>
        <translation>내 계정의 S3와 CloudFront에 정적 사이트를 올리거나, 다른 컴퓨터가 올린 사이트를 가져오세요. 클릭하기 전에 계획과 가격을 볼 수 있어요.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PolicyPage</name>
    <message>
        <source>With a domain of yours</source>
        <translation>내 도메인 포함</translation>
    </message>
    <message>
        <source>Without a domain</source>
        <translation>도메인 제외</translation>
    </message>
    <message>
        <source>What a domain of the account needs beside it: its records and its certificate</source>
        <translation>계정의 도메인에 더 필요한 것: 레코드와 인증서</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Copy the policy, attach it to this user or role in IAM, then verify again. What is forbidden must be taken out of the policy that forbids it.</source>
        <translation>정책을 복사해 IAM에서 이 사용자나 역할에 붙인 다음 다시 확인하세요. 금지된 것은 금지하는 정책에서 빼야 해요.</translation>
    </message>
    <message>
        <source>%1 of %2 are not allowed.</source>
        <translation>%2가지 중 %1가지가 허용되지 않았어요.</translation>
    </message>
    <message>
        <source>IAM was asked %1 questions, and nothing was done.</source>
        <translation>IAM에 %1가지를 물었고, 아무것도 바꾸지 않았어요.</translation>
    </message>
    <message>
        <source>All of it is allowed.</source>
        <translation>모두 허용돼 있어요.</translation>
    </message>
    <message>
        <source>There is nothing to verify. A user or a role with this policy is safer.</source>
        <translation>확인할 것이 없어요. 이 정책을 가진 사용자나 역할이 더 안전해요.</translation>
    </message>
    <message>
        <source>These are the keys of the root user: nothing limits them.</source>
        <translation>루트 사용자의 키예요. 아무것도 이 키를 제한하지 않아요.</translation>
    </message>
    <message>
        <source>For %1, region %2. %3 of the %4 characters of a managed policy.</source>
        <translation>대상: %1, 리전 %2. 관리형 정책 %4자 중 %3자를 써요.</translation>
    </message>
    <message>
        <source>account %1</source>
        <translation>계정 %1</translation>
    </message>
    <message>
        <source>whichever account it is pasted into</source>
        <translation>붙여 넣는 계정</translation>
    </message>
    <message>
        <source>Only the check needs this. Deployments work without it: one that lacks a permission stops there, says which, and has the statement ready to copy.</source>
        <translation>이 권한은 확인할 때만 필요해요. 없어도 배포는 돼요. 권한이 모자란 배포는 그 자리에서 멈추고, 무엇이 모자란지 말하고, 복사할 정책 문을 보여 줘요.</translation>
    </message>
    <message>
        <source>A CloudFormation template: the Actions of one repository get this policy without any key</source>
        <translation>CloudFormation 템플릿이에요. 저장소 하나의 Actions가 키 없이 이 정책을 받아요</translation>
    </message>
    <message>
        <source>Copy role for GitHub Actions</source>
        <translation>GitHub Actions용 역할 복사</translation>
    </message>
    <message>
        <source>Copy policy</source>
        <translation>정책 복사</translation>
    </message>
    <message>
        <source>All of it, and nothing else: each action by its name, of IAM only what is below /shipdeck/. Give this policy to a user or a role, and Shipdeck works with its keys.</source>
        <translation>이것이 전부예요. 모든 동작을 이름으로 적었고, IAM은 /shipdeck/ 아래만 써요. 이 정책을 사용자나 역할에 붙이면 Shipdeck이 그 키로 일해요.</translation>
    </message>
    <message>
        <source>What Shipdeck does with %1</source>
        <translation>Shipdeck이 %1(으)로 하는 일</translation>
    </message>
    <message>
        <source>What Shipdeck does in an account</source>
        <translation>Shipdeck이 계정에서 하는 일</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>Copy statement</source>
        <translation>정책 문 복사</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>확인하기</translation>
    </message>
    <message>
        <source>Permissions</source>
        <translation>권한</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::StatementRow</name>
    <message>
        <source>On everything: AWS takes no single resource here</source>
        <translation>전체: AWS가 여기에서는 리소스를 받지 않아요</translation>
    </message>
    <message>
        <source>%1 is not allowed</source>
        <translation>%1 허용되지 않음</translation>
    </message>
    <message>
        <source>%1 is forbidden</source>
        <translation>%1 금지됨</translation>
    </message>
    <message>
        <source>%1 is allowed</source>
        <translation>%1 허용됨</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CleanUp</name>
    <message>
        <source>Clean up…</source>
        <translation>정리…</translation>
    </message>
    <message>
        <source>Clean up what is left over</source>
        <translation>남은 것 정리</translation>
    </message>
    <message>
        <source>None of it is a bucket of Shipdeck&apos;s or its boundary of roles</source>
        <translation>Shipdeck의 버킷도, 역할의 경계 정책도 없어요</translation>
    </message>
    <message>
        <source>Shipdeck deletes nothing else that it finds in no stack. Look at it in AWS&apos;s console.</source>
        <translation>Shipdeck은 스택에 없는 것 중 이 둘만 지워요. AWS 콘솔에서 살펴보세요.</translation>
    </message>
    <message>
        <source>Clean up what is left over?</source>
        <translation>남은 것을 정리할까요?</translation>
    </message>
    <message>
        <source>This goes out of the account %1, %2, and cannot be brought back:</source>
        <translation>계정 %1, %2에서 다음이 지워지고 되살릴 수 없어요:</translation>
    </message>
    <message>
        <source>A bucket may be all that is left of a site: its files, releases and logs. What is in a stack stays, and so does every site that is served.</source>
        <translation>버킷은 사이트에서 남은 전부(파일, 릴리스, 로그)일 수 있어요. 스택에 있는 것과 제공 중인 사이트는 그대로예요.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Delete 1 bucket</source>
        <translation>버킷 1개 삭제</translation>
    </message>
    <message>
        <source>Delete %1 buckets</source>
        <translation>버킷 %1개 삭제</translation>
    </message>
    <message>
        <source>Being deleted in the background</source>
        <translation>백그라운드에서 지우고 있어요</translation>
    </message>
    <message>
        <source>You may close the window meanwhile.</source>
        <translation>그동안 창을 닫아도 돼요.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Delete the boundary</source>
        <translation>경계 정책 삭제</translation>
    </message>
    <message>
        <source>Delete all %1</source>
        <translation>%1개 모두 삭제</translation>
    </message>
    <message>
        <source>Only buckets without Shipdeck&apos;s tags are left</source>
        <translation>Shipdeck의 태그가 없는 버킷만 남아 있어요</translation>
    </message>
    <message>
        <source>A name alone does not say whose they are, so Shipdeck does not delete them. If they are yours: %1</source>
        <translation>이름만으로는 누구 것인지 알 수 없어서 Shipdeck이 지우지 않아요. 내 것이 맞다면: %1</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::InventoryPage</name>
    <message>
        <source>Look there</source>
        <translation>그곳 보기</translation>
    </message>
    <message>
        <source>There is something of Shipdeck&apos;s in %1 too</source>
        <translation>%1에도 Shipdeck이 만든 것이 있어요</translation>
    </message>
    <message>
        <source>What was left over is gone</source>
        <translation>남은 것을 모두 정리했어요</translation>
    </message>
    <message>
        <source>Hide what is free at rest</source>
        <translation>방문이 없으면 무료인 것 숨기기</translation>
    </message>
    <message>
        <source>%1 that are free at rest</source>
        <translation>방문이 없으면 무료인 것 %1개 보기</translation>
    </message>
    <message>
        <source>free at rest</source>
        <translation>방문이 없으면 무료</translation>
    </message>
    <message>
        <source>price unknown</source>
        <translation>가격 모름</translation>
    </message>
    <message>
        <source>the stack is %1</source>
        <translation>스택 상태: %1</translation>
    </message>
    <message>
        <source>from another computer</source>
        <translation>다른 컴퓨터에서</translation>
    </message>
    <message>
        <source>What all sites here share</source>
        <translation>이곳의 모든 사이트가 함께 쓰는 것</translation>
    </message>
    <message>
        <source>Import %1</source>
        <translation>%1 가져오기</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>제거…</translation>
    </message>
    <message>
        <source>Only shown: nothing of it is ever touched.</source>
        <translation>보여 주기만 해요. 절대 건드리지 않아요.</translation>
    </message>
    <message>
        <source>Not Shipdeck&apos;s</source>
        <translation>Shipdeck의 것이 아님</translation>
    </message>
    <message>
        <source>They bear Shipdeck&apos;s tags or names, and no stack has them any more. Look at them in AWS&apos;s console before you clean up: they may be all that is left of a site.</source>
        <translation>Shipdeck의 태그나 이름이 있지만 어느 스택에도 없어요. 정리하기 전에 AWS 콘솔에서 살펴보세요. 사이트에서 남은 전부일 수 있어요.</translation>
    </message>
    <message>
        <source>Left over, in no stack</source>
        <translation>스택 없이 남은 것</translation>
    </message>
    <message>
        <source>Account %1: %2 a month without visitors, by prices of %3</source>
        <translation>계정 %1: 방문이 없으면 한 달에 %2(%3 가격 기준)</translation>
    </message>
    <message>
        <source>Account %1: no stack, and nothing with its tags, from any computer.</source>
        <translation>계정 %1: 어느 컴퓨터에서 만든 스택도, Shipdeck 태그가 붙은 것도 없어요.</translation>
    </message>
    <message>
        <source>Nothing of Shipdeck&apos;s is there</source>
        <translation>Shipdeck이 만든 것이 없어요</translation>
    </message>
    <message>
        <source>AWS</source>
        <translation>AWS</translation>
    </message>
    <message>
        <source>Also what others have made, if it bears a tag</source>
        <translation>다른 도구가 만든 것도 태그가 있으면 보기</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>계정에 있는 것</translation>
    </message>
    <message>
        <source>Waits for the next site here, which is live in seconds then</source>
        <translation>다음 사이트를 기다려요. 그 사이트는 몇 초 만에 열려요</translation>
    </message>
    <message>
        <source>The certificate of the domain</source>
        <translation>도메인의 인증서</translation>
    </message>
    <message>
        <source>Show what others have made</source>
        <translation>다른 사람이 만든 것도 보기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>복사했어요</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CurrencyChoice</name>
    <message>
        <source>$1 is %1 by the rate of %2</source>
        <translation>$1는 %2 환율로 %1</translation>
    </message>
    <message>
        <source>%1, of the country</source>
        <translation>%1, 나라에 맞게</translation>
    </message>
    <message>
        <source>Currency of prices</source>
        <translation>가격 통화</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PrepareOffer</name>
    <message>
        <source>It takes CloudFront some minutes. You may close the window meanwhile.</source>
        <translation>CloudFront가 몇 분 걸려요. 그동안 창을 닫아도 돼요.</translation>
    </message>
    <message>
        <source>Being taken away in the background</source>
        <translation>백그라운드에서 없애고 있어요</translation>
    </message>
    <message>
        <source>Sites stay as they are. A new one without a domain will wait some minutes for CloudFront.</source>
        <translation>사이트는 그대로예요. 도메인이 없는 새 사이트는 CloudFront를 몇 분 기다려요.</translation>
    </message>
    <message>
        <source>This goes out of the account %1, %2:</source>
        <translation>계정 %1, %2에서 다음이 없어져요:</translation>
    </message>
    <message>
        <source>Take away what is prepared?</source>
        <translation>준비해 둔 것을 없앨까요?</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>없애기</translation>
    </message>
    <message>
        <source>Take it away…</source>
        <translation>없애기…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>A spare distribution waits, and costs nothing meanwhile.</source>
        <translation>예비 배포판이 기다리고 있어요. 그동안 비용은 들지 않아요.</translation>
    </message>
    <message>
        <source>Prepared: the next site here is live in seconds.</source>
        <translation>준비됐어요. 다음 사이트는 몇 초 만에 열려요.</translation>
    </message>
    <message>
        <source>It takes CloudFront some minutes. You may deploy meanwhile, and close the window.</source>
        <translation>CloudFront가 몇 분 걸려요. 그동안 배포해도 되고 창을 닫아도 돼요.</translation>
    </message>
    <message>
        <source>Being prepared in the background</source>
        <translation>백그라운드에서 준비하고 있어요</translation>
    </message>
    <message>
        <source>What would be made</source>
        <translation>만들 것</translation>
    </message>
    <message>
        <source>Prepare this account and region</source>
        <translation>이 계정과 리전 준비하기</translation>
    </message>
    <message>
        <source>Prepare now? Then the first site is live in seconds instead of minutes.</source>
        <translation>지금 준비할까요? 그러면 첫 사이트가 몇 분이 아니라 몇 초 만에 열려요.</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>준비하기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AccessCard</name>
    <message>
        <source>Without a rule of its own it gets that of production with its next deployment.</source>
        <translation>자체 규칙이 없으면 다음 배포 때 운영의 규칙을 따라요.</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>환경</translation>
    </message>
    <message>
        <source>Now: %1.</source>
        <translation>현재: %1.</translation>
    </message>
    <message>
        <source>Live at once, for nothing: one write at the edge. It stays with deployments and roll backs.</source>
        <translation>무료이고 바로 적용돼요. 엣지에 한 번 쓰며, 배포하거나 되돌려도 그대로예요.</translation>
    </message>
    <message>
        <source>Only a salted hash of the password is kept, so one that is set has to be typed again with every change.</source>
        <translation>비밀번호는 솔트를 더한 해시만 남아요. 그래서 바꿀 때마다 다시 입력해야 해요.</translation>
    </message>
    <message>
        <source>no password: only the addresses</source>
        <translation>비밀번호 없음: 위 주소만</translation>
    </message>
    <message>
        <source>…and password, of 12 characters or more</source>
        <translation>…12자 이상의 비밀번호로</translation>
    </message>
    <message>
        <source>guest</source>
        <translation>guest</translation>
    </message>
    <message>
        <source>Others by name…</source>
        <translation>그 밖에는 이름과…</translation>
    </message>
    <message>
        <source>These addresses and networks see it without more</source>
        <translation>이 주소와 네트워크는 바로 볼 수 있어요</translation>
    </message>
    <message>
        <source>Only some</source>
        <translation>일부만</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>볼 수 있는 사람</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AddressCard</name>
    <message>
        <source>the next one, from the folder as it is now</source>
        <translation>지금 폴더 그대로인 다음 릴리스</translation>
    </message>
    <message>
        <source>Try an address</source>
        <translation>주소 시험해 보기</translation>
    </message>
    <message>
        <source>Try</source>
        <translation>시험</translation>
    </message>
    <message>
        <source>Address or path to try</source>
        <translation>시험할 주소나 경로</translation>
    </message>
    <message>
        <source>Try the address</source>
        <translation>주소 시험하기</translation>
    </message>
    <message>
        <source>Answered from what is on this computer; nobody is asked.</source>
        <translation>이 컴퓨터에 있는 것으로 답해요. 아무 데도 묻지 않아요.</translation>
    </message>
    <message>
        <source>%1 or /path</source>
        <translation>%1 또는 /경로</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Leads to</source>
        <translation>이동할 곳</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>릴리스</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>Not there; a plain page answers</source>
        <translation>없어요. 간단한 페이지가 답해요</translation>
    </message>
    <message>
        <source>Not there; %1 answers</source>
        <translation>없어요. %1이(가) 답해요</translation>
    </message>
    <message>
        <source>the page for unknown paths</source>
        <translation>모르는 경로를 위한 페이지</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Headers</source>
        <translation>헤더</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>캐시</translation>
    </message>
    <message>
        <source>Seen by</source>
        <translation>보는 사람</translation>
    </message>
    <message>
        <source>%1; others get %2</source>
        <translation>%1, 다른 사람은 %2</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::ZoneOffer</name>
    <message>
        <source>Show projects</source>
        <translation>프로젝트 보기</translation>
    </message>
    <message>
        <source>Remove these first; then the domain can be disconnected: %1</source>
        <translation>먼저 이 프로젝트들을 제거하면 도메인 연결을 끊을 수 있어요: %1</translation>
    </message>
    <message>
        <source>Remove %1…</source>
        <translation>%1 제거…</translation>
    </message>
    <message>
        <source>Remove %1 first; then the domain can be disconnected.</source>
        <translation>먼저 %1을(를) 제거하면 도메인 연결을 끊을 수 있어요.</translation>
    </message>
    <message>
        <source>Another computer has deployed them. Import them here, then remove them.</source>
        <translation>다른 컴퓨터가 배포한 사이트예요. 여기로 가져온 다음 제거하세요.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>다시 보기</translation>
    </message>
    <message>
        <source>It takes CloudFront some minutes. You may deploy meanwhile, and close the window.</source>
        <translation>CloudFront가 몇 분 걸려요. 그동안 배포해도 되고 창을 닫아도 돼요.</translation>
    </message>
    <message>
        <source>%1 is being connected in the background</source>
        <translation>%1을(를) 백그라운드에서 연결하고 있어요</translation>
    </message>
    <message>
        <source>%1 is being disconnected</source>
        <translation>%1 연결을 끊고 있어요</translation>
    </message>
    <message>
        <source>Sign in to AWS again, and it goes on by itself.</source>
        <translation>AWS에 다시 로그인하면 저절로 이어져요.</translation>
    </message>
    <message>
        <source>It waits for you</source>
        <translation>확인이 필요해요</translation>
    </message>
    <message>
        <source>Disconnect %1</source>
        <translation>%1 연결 끊기</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>The domain itself and its zone at Route 53 stay yours, and so do projects with a distribution of their own.</source>
        <translation>도메인 자체와 Route 53 영역은 그대로 남고, 자체 배포판이 있는 프로젝트도 그대로예요.</translation>
    </message>
    <message>
        <source>Nothing is deployed below it. This goes out of the account %1, %2:</source>
        <translation>그 아래에 배포한 것이 없어요. 계정 %1, %2에서 다음이 사라져요:</translation>
    </message>
    <message>
        <source>Disconnect %1?</source>
        <translation>%1 연결을 끊을까요?</translation>
    </message>
    <message>
        <source>Connect %1</source>
        <translation>%1 연결</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>외 %1개</translation>
    </message>
    <message>
        <source>Visit %1</source>
        <translation>%1 열기</translation>
    </message>
    <message>
        <source>New projects on AWS go there. What is deployed below it:</source>
        <translation>AWS의 새 프로젝트는 그리로 가요. 그 아래에 배포한 것:</translation>
    </message>
    <message>
        <source>Nothing is deployed below it yet. New projects on AWS go there.</source>
        <translation>아직 그 아래에 배포한 것이 없어요. AWS의 새 프로젝트는 그리로 가요.</translation>
    </message>
    <message>
        <source>Every host below %1 is served from here.</source>
        <translation>%1 아래의 모든 호스트를 여기서 서비스해요.</translation>
    </message>
    <message>
        <source>Show what would be made for this domain</source>
        <translation>이 도메인에 무엇을 만드는지 보기</translation>
    </message>
    <message>
        <source>Domain whose subdomains are served</source>
        <translation>하위 도메인을 서비스할 도메인</translation>
    </message>
    <message>
        <source>What would be made</source>
        <translation>만들 것</translation>
    </message>
    <message>
        <source>Disconnect the domain</source>
        <translation>도메인 연결 끊기</translation>
    </message>
    <message>
        <source>Disconnect…</source>
        <translation>연결 끊기…</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>계획 보기</translation>
    </message>
    <message>
        <source>Projects and previews below it are live in seconds, and cost nothing while nobody visits.</source>
        <translation>이 도메인 아래의 프로젝트와 미리보기는 몇 초 만에 열리고, 방문이 없으면 비용이 들지 않아요.</translation>
    </message>
    <message>
        <source>A domain of yours</source>
        <translation>내 도메인</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::PriceFigures</name>
    <message>
        <source>Without the free allowances: %1</source>
        <translation>무료 사용량이 없을 때: %1</translation>
    </message>
    <message>
        <source>%1 GB of traffic</source>
        <translation>트래픽 %1 GB</translation>
    </message>
    <message>
        <source>At rest</source>
        <translation>방문이 없을 때</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::AwsPlace</name>
    <message>
        <source>a distribution of its own</source>
        <translation>자체 배포판</translation>
    </message>
    <message>
        <source>Keys of the environment</source>
        <translation>환경 변수의 키</translation>
    </message>
    <message>
        <source>Below which domain</source>
        <translation>어느 도메인 아래에 둘지</translation>
    </message>
    <message>
        <source>Choose a profile…</source>
        <translation>프로필 고르기…</translation>
    </message>
    <message>
        <source>AWS profile to deploy with</source>
        <translation>배포할 AWS 프로필</translation>
    </message>
    <message>
        <source>at</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>with</source>
        <translation>프로필</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DelegationNotice</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>지금 확인</translation>
    </message>
    <message>
        <source>Set these name servers where you bought it; AWS proves the certificate by them. %1</source>
        <translation>도메인을 산 곳에 이 네임서버를 적어 주세요. AWS가 이것으로 인증서를 확인해요. %1</translation>
    </message>
    <message>
        <source>%1 does not lead to Route 53 yet</source>
        <translation>%1이(가) 아직 Route 53으로 이어지지 않아요</translation>
    </message>
    <message>
        <source>Found now: %1.</source>
        <translation>지금 보이는 것: %1.</translation>
    </message>
    <message>
        <source>Found now: none.</source>
        <translation>지금 보이는 것: 없음.</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::CheckList</name>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
    <message>
        <source>In order: %1</source>
        <translation>정상: %1개</translation>
    </message>
    <message>
        <source>Show what is in order</source>
        <translation>정상인 것 보기</translation>
    </message>
    <message>
        <source>Hide what is in order</source>
        <translation>정상인 것 숨기기</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::KeysDialog</name>
    <message>
        <source>Check and keep</source>
        <translation>확인하고 보관</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>Session token</source>
        <translation>세션 토큰</translation>
    </message>
    <message>
        <source>Secret access key</source>
        <translation>비밀 액세스 키</translation>
    </message>
    <message>
        <source>Access key ID</source>
        <translation>액세스 키 ID</translation>
    </message>
    <message>
        <source>Name of the connection</source>
        <translation>연결 이름</translation>
    </message>
    <message>
        <source>Keys that never expire are the last choice: a sign-in by SSO or a role is better. AWS is asked whose they are, then Shipdeck&apos;s vault keeps them, and no file.</source>
        <translation>만료되지 않는 키는 마지막 방법이에요. SSO 로그인이나 역할이 더 좋아요. 누구의 키인지 AWS에 확인한 뒤 Shipdeck 보관함에만 두고, 파일에는 쓰지 않아요.</translation>
    </message>
    <message>
        <source>Use access keys</source>
        <translation>액세스 키 사용</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SsoSetupDialog</name>
    <message>
        <source>Sign in</source>
        <translation>로그인</translation>
    </message>
    <message>
        <source>Region of the Identity Center</source>
        <translation>Identity Center의 리전</translation>
    </message>
    <message>
        <source>Start URL</source>
        <translation>시작 URL</translation>
    </message>
    <message>
        <source>The address of your AWS access portal, and the region of its IAM Identity Center: both are in the portal below “Access keys”, or whoever manages the AWS accounts knows them.</source>
        <translation>AWS 액세스 포털의 주소와 IAM Identity Center의 리전이에요. 둘 다 포털의 “액세스 키” 아래에 있고, AWS 계정을 관리하는 사람도 알고 있어요.</translation>
    </message>
    <message>
        <source>Sign in by SSO</source>
        <translation>SSO로 로그인</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::SsoPlaceDialog</name>
    <message>
        <source>Save this profile</source>
        <translation>프로필 저장</translation>
    </message>
    <message>
        <source>Region for your sites</source>
        <translation>사이트를 둘 리전</translation>
    </message>
    <message>
        <source>Name of the profile</source>
        <translation>프로필 이름</translation>
    </message>
    <message>
        <source>Account and role</source>
        <translation>계정과 역할</translation>
    </message>
    <message>
        <source>It becomes a profile in AWS&apos;s own config file, so that every tool of AWS knows it too. Nothing else in that file changes.</source>
        <translation>AWS 자체 설정 파일의 프로필이 되어 AWS의 모든 도구가 함께 써요. 그 파일의 다른 내용은 바뀌지 않아요.</translation>
    </message>
    <message>
        <source>Which account?</source>
        <translation>어느 계정을 쓸까요?</translation>
    </message>
</context>
<context>
    <name>shipdeck::ui::DataCard</name>
    <message>
        <source>Data folders</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Folders in which the server keeps what its visitors store: uploads, a database file. All releases of an environment share them. Without them a deployment starts with what is in the source.</source>
        <translation>방문자가 저장한 것을 서버가 두는 폴더예요. 업로드, 데이터베이스 파일 같은 것이요. 한 환경의 모든 릴리스가 함께 써요. 없으면 배포할 때마다 소스에 있는 것으로 시작해요.</translation>
    </message>
    <message>
        <source>uploads, db – empty: what shipdeck.yml says</source>
        <translation>uploads, db – 비우면 shipdeck.yml에 적힌 대로</translation>
    </message>
    <message>
        <source>Save the data folders</source>
        <translation>데이터 폴더 저장</translation>
    </message>
</context>
</TS>
