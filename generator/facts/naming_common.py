"""Words and letters that look like names and name nothing: data only, no logic."""

from __future__ import annotations

import re

from generator.text.wordlist import words

#: Whole words that end like a name and are none.
NO_NAME_WORDS = frozenset(
    words(
        """
        유전자 소비자전자 판매전자 양전자 방위산업 서비스산업 관광산업 기간산업 소비재 재개발
        연구개발 기술개발 신약개발 국가산업 부동산개발 청년위원회 소위원회 분과위원회 상임위원회
        특별위원회 운영위원회 위원회 국무회의 정례회의 중앙부처 관계부처 정부부처 해당부처 지자체
        광역지자체 기초지자체 지방자치단체 시민단체 환경단체 노동단체 공정거래 상거래 이산화탄소
        대기업 중소기업 중견기업 벤처기업 공기업 사기업 지방공사 지방공기업 공공기관 금융기관
        수사기관 연구기관 의료기관 교육기관 신용평가사 유한회사 주식회사 시의원 도의원 국회의원
        지방의회 양식장 시민구단 총선거 시장조사 온실가스 경부 내무부 재무부 집행부 지도부 수뇌부
        본부 간부 학부 일부 외부 내부 상반부 중심부 재판부 편집부 사업부 영업부 인사부 총무부
        홍보부 정부 두부 승부 여부 전부 농부 어부 주부 부부 의무부 보안처 거래처 수요처 납품처
        판매처 공급처 발주처 부처 사용처 구매처 출처 투자처 접수처 교섭단체 구청 시청 군청 도청
        검찰 경찰 법원 국회의장 학교 대학 대학교 병원 은행 회사 협회 재단 조합 노조 공사 공단
        연구소 연구원 센터 시장 공원 극장 도서관 박물관 미술관 공항 터미널 역 항구 섬 강 산 호수
        바다 다리 터널 도로 고속도로 지하철 국도 지방도 해수욕장 마을 동네 주민센터 보건소 우체국
        경찰서 소방서 세무서 교육청 구치소 교도소 대사관 영사관 총영사관 의회 시의회 도의회 구의회
        군의회 이사회 주주총회 총회 학회 협의회 연합회 중앙회 연맹 연합 연대 기금 기구 사령부 사단
        그룹 증권 카드 보험 은행권 증권가 건설사 제약사 통신사 항공사 한국시간 현지시간 한국시각
        현지시각 국제학술지 월드컵 올림픽 아시안게임 블록체인 코로나19 코로나 신종코로나 코스피
        코스닥 나스닥 유가증권 유가증권시장 수도권 비수도권 중부지방 남부지방 영서 영동 호남 영남
        충청권 서해안 동해안 남해안 지구 태양 화성 금성 목성 토성 불어 한글 한국어 영어 사법부
        입법부 행정부 대통령실장 민관합동조사단 대책본부 선거대책위원회 비상대책위원회 인수위원회
        국정감사 국정조사 추석 설날 성탄절 크리스마스 부활절 서경 동경 북위 남위 분당 초당 시간당
        동서 남북 한미 한일 한중 한미일 미중 남남동 북북서 남남서 북북동 동남동 서북서 동북동
        서남서 남남동쪽 북북서쪽 남남서쪽 북북동쪽 시월드 노장 여름 기독교 불교 천주교 가톨릭
        이슬람 이슬람교 유교 재래시장 전통시장 도매시장 소매시장 노동시장 벼룩시장 중고시장
        자본시장 수술실 초등학교 중학교 고등학교 국민 시민 도민 구민 군민 외국인 내국인 임원 간병인
        복지관 회관 경로당 어린이집 유치원 산후조리원 동사무소 행정복지센터 읍사무소 면사무소 전국
        세계 정치권 금융권 재계 학계 업계
        """
    )
)
#: Common nouns that Kiwi's dictionary holds as proper nouns (titles of encyclopedias among them).
COMMON = frozenset(
    words(
        """
        태블릿 크리에이터 유튜버 데시벨 발사체 수하물 주포 큰고니 캐시 캐시미어 참조기 시공사
        육하원칙 제빵사 노장 웹툰 구절판 셋톱박스 판다 약사회 게임사 블로그 웹사이트 스마트폰
        와이파이 블루투스 클라우드 메타버스 인공지능 암호화폐 프랜차이즈 모빌리티 콘셉트 컨셉트
        클러스터 버라이어티 이모티콘 스트리밍 팟캐스트 뉴스레터 팬덤 팬데믹 미세먼지 초미세먼지
        마카롱 떡갈비 티라미수 스무디 와플 바질 딤섬 쫄면 밀면 콩국수 잔치국수 고기국수 감자칩 치즈
        치즈버거 핫도그 피자 파스타 라자냐 리조또 도넛 브라우니 머랭 케이크 컵케이크 컵라면 라면
        김밥 삼각김밥 유부초밥 초밥 마파두부 탄탄면 라떼 아메리카노 에스프레소 밀크티 맥주 생맥주
        와인 위스키 칵테일 버번 오골계 삽살개 가마우지 왜가리 찌르레기 메추라기 나무늘보 다람쥐
        고라니 멧돼지 반달가슴곰 수리부엉이 스컹크 코브라 방울뱀 말미잘 가리비 키조개 주꾸미 멍게
        미더덕 매생이 참돔 옥돔 도다리 밴댕이 과메기 삼치 꽁치 고등어 흰개미 무당벌레 아몬드
        헤이즐넛 블루베리 라즈베리 아로니아 아스파라거스 셀러리 로즈마리 라벤더 유칼립투스 맥문동
        상황버섯 능이버섯 동충하초 콜라겐 히알루론산 비타민 오메가3 프로바이오틱 프로폴리스
        글루코스 레시틴 폴리페놀 아데노신 코르티솔 세포벽 유전체 병원체 항생물질 알츠하이머병
        자궁경부암 자궁내막증 신경쇠약 대상포진 에볼라 이산화탄소 소행성 성운 우주정거장 우주망원경
        증강현실 가상현실 하이브리드 연료전지 스크램블 프레젠테이션 포지셔닝 벤치마크 레버리지
        사모펀드 파생상품 매출채권 전환사채 유상증자 무상증자 주주총회 시가총액 유가증권 수익률
        이자율 백분율 원주율 출생률 손익계산서 재무상태표 현금흐름표 회계연도 부가가치세 양도소득세
        종합부동산세 소득세 법인세 취득세 가압류 가처분 가등기 청구권 소유권 저당권 전세권 영주권
        시민권 횡령죄 배임죄 무고죄 모욕죄 명예훼손죄 업무방해죄 헌법소원심판 행정소송 행정심판
        항고소송 생방송 위성방송 라디오 텔레비전 텔레비젼 인터넷 온라인 오프라인 홈쇼핑 쇼핑몰
        백화점 편의점 게스트하우스 리조트 호텔 펜션 카페 커피하우스 레스토랑 뷔페 푸드코트 스키장
        골프장 테마파크 놀이공원 자연휴양림 휴게소 둘레길 한옥마을 신도시 뉴타운 도시철도 지하철
        고속철 고속철도 고속선 경전철 모노레일 트램 전동차 지상파 래퍼 드러머 스포일러 에디터
        디렉터 코디네이터 매니저 파일럿 소믈리에 바리스타 셰프 요리사 플로리스트 인플루언서
        스트리머 게이머 드라마 다큐멘터리 애니메이션 뮤지컬 오페라 오라토리오 칸타타 발레 콘서트
        페스티벌 올림픽 월드컵 챔피언스리그 라운드 세트 시즌 스파이크 블로킹 서브에이스 어시스트
        홈런 안타 더블헤더 이글루 요트 보트 크루즈 헬리콥터 드론 로봇 휴머노이드 미사일 잠수함 어뢰
        수소폭탄 핵무기 탄두 증기선 판옥선 컨테이너선 쇄빙연구선 쇄빙선 화물선 유조선 정수기 제습기
        공기청정기 식기세척기 충전기 변압기 인버터 컨버터 라우터 프로젝터 모니터 키보드 마우스
        노트북 데스크톱 서버 스토리지 하드웨어 소프트웨어 펌웨어 데이터 메타데이터 알고리즘
        자바스크립트 파이썬 소스코드 오픈소스 해커톤 소켓 패킷 트래픽 트랜잭션 템플릿 대시보드
        아카이브 물티슈 마스크 텀블러 보조배터리 이어폰 헤드폰 스피커 공무원 회사원 자영업자
        주민등록 사업계획서 취업규칙 근로기준법위반 교육과정 기본소득 인과관계 생태계 지속성 다양성
        접근성 정체성 독창성 창의성 유연성 표준화 자동화 디지털화 국유화 개혁개방 사막화 초능력
        신입사원 워킹맘 돌잔치 크라우드펀딩 스타트업 벤처 유니콘 데카콘 액셀러레이터 인큐베이터
        컨소시엄 컨설턴트 에이전시 프리랜서 플리마켓 오픈마켓 라이브커머스 이커머스 물류센터
        풀필먼트 풀로드 어지럼 어지럼증 수의예과 합계출산율 정격출력 선인세 초코바 참치캔 오거리
        사거리 삼거리 로터리 조삼모사식 칠전팔기 열감지기 열화상 복용법 제3자 첫째아 둘째아 셋째아
        위판 칠리소스 백향과 비파 애플망고 샤인머스캣 킹스베리 건고추 아프리카돼지열병
        조류인플루엔자 구제역 럼피스킨 인플루엔자 독감 백일해 노로바이러스 수족구병 심폐소생술
        자동심장충격기 혈당 초음파 스캐너 내시경 스텐트 임플란트 보톡스 필러 다이어트 비만치료제
        위고비형 사이버 디지털 아날로그 스마트 웨이퍼 트랜지스터 캐패시터 커패시터 다이오드 레이저
        마이크로파 적외선 자외선 원적외선 엑스선 감마선 방사선 광천수 이온음료 탄산수 생수병 종량제
        모듈 소형모듈원전 원전 원자로 터빈 태양전지 페로브스카이트 그래핀 실리콘 폴리실리콘 리튬
        니켈 코발트 흑연 희토류 네오디뮴 갈륨 게르마늄 텅스텐 알루미늄 음극재 양극재 분리막 전해질
        전고체 나트륨 전구체 배터리팩 채묘 투약군 위약군 책당 대조군 실험군 임상시험 항체 항암제
        바이오시밀러 세마글루타이드 오늘날 정부 국내 해외 전국 앱 웹 라인 아치 포럼 심포지엄 세미나
        워크숍 콘퍼런스 컨퍼런스 엑스포 박람회 비엔날레 하느님 하나님 부처님 예수 크로스 싱크탱크
        로드맵 가이드라인 마스터플랜 태스크포스 거버넌스 이니셔티브 로비 스캔들 포퓰리즘 매니페스토
        코스튬 코스프레 가스라이팅 보이스피싱 피싱 스미싱 랜섬웨어 악성코드 불닭 닭강정 돈가스
        돈까스 떡볶이 순두부찌개 김치볶음밥 김치전 메밀전 돼지국밥 장어구이 갈매기살 오리고기
        과학관 앵커 래커 디자이너 큐레이터 도슨트 가이드 코치 트레이너 필라테스 요가 크로스핏
        스쿼트 트레드밀 스케이트보드 킥보드 바이크 세단 리무진 트럭 픽업트럭 트레일러 불도저 굴착기
        굴삭기 지게차 크레인 이앙기 콤바인 트랙터 퀵서비스 후후 헥토파스칼 오토바이 삼계탕 육개장
        올리브오일 참기름 들기름 식용유 마요네즈 케첩 머스터드 트랜스지방 크림 로션 샴푸 린스 신종
        해외직구 역직구 직구 리콜 크로스오버 러닝 마라톤 트레킹 트레일 캠핑 글램핑 오토캠핑 반려견
        유기견 유기묘 펭귄 돌고래 상괭이 바다거북 점박이물범 따오기 두루미 황새 저어새 매미나방
        꽃매미 미국흰불나방 소나무재선충병 주당순이익 지방비 국비 도비 시비 군비 구비 국고보조금
        교부세 정책금융 모태펀드 물김 마른김 인디게임 모바일게임 단열 창호 금동관 금관 왕관
        소셜미디어 소비기한 유통기한 한정판 중앙값 인터뷰 발사장 흥신소 소비자학 예비력 예비율
        로보택시 버티포트 탄산리튬 수산화리튬 지체상금 투찰 하회 생활임금 전동 전동킥보드 인앱결제
        특징주 특별회계 일반회계 자주포 곡사포 상회 급등락 컨센서스 밸류에이션 모멘텀 어닝
        서프라이즈 랠리 테마주 대장주 우선주 보통주 배당주 공매도 시초가 상한가 하한가 오버행
        블록딜 낙찰 유찰 응찰 입찰 재입찰 수의계약 가동률 손익분기점 캐파 램프업 수주잔고 파운드리
        팹리스 팹 패키징 후공정 전공정 노광 식각 증착 세정
        """
    )
)
#: Latin that names nothing: general terms, units, marks of lists.
GENERAL_LATIN = frozenset(
    words(
        """
        km m cm mm kg g t L W kW MW GW kWh MWh GWh TWh Wh V Hz MHz GHz KB MB GB TB PB ha nm p bp vs
        TEU AM PM VS X Sv mSv dB hPa kPa MPa ppm ppb mg ug ml mL kcal rpm dpi fps mph kN lb oz ft
        psi CGT DWT GT bps Mbps Gbps Tbps kbps am pm No NO Vol vol Ver ver etc ed ex and or of the
        in at to for by on with a an is it AI AGI GPU CPU NPU TPU DPU APU AP LLM LMM SLM VLM ML DL
        NLP API SDK UI UX OS PC TV IT ICT IoT AIoT SW HW DB ERP CRM SCM SaaS PaaS IaaS IDC CDN VPN
        LAN WAN WiFi Wi-Fi USB HDMI SSD HDD DRAM SRAM NAND HBM DDR LPDDR GDDR CXL PIM PCB MLCC FPCB
        OLED AMOLED QLED LED LCD OLEDoS CMOS FPGA ASIC SoC EUV DUV CMP EDA IP RF RFID NFC GPS LTE
        QR OTP PIN ID SNS OTT IPTV VOD CCTV VR AR XR MR MMORPG RPG FPS PvP IPO M&A PEF PE VC CVC
        ETF ETN ELS ELB DLS REITs CB BW EB ABS CP CD RP MMF CMA ISA IRP DC DB형 DSR DTI LTV PF BIS
        PER PBR ROE ROA EPS BPS EBITDA EV FCF CAPEX OPEX NIM NPL GDP GNI GNP CPI PPI PCE PMI BSI
        CSI FTA CEPA RCEP FDI ODA ESG RE100 CSR CSV SDG SDGs CEO CFO COO CTO CIO CMO CSO CISO CPO
        CRO PD PR HR MD MC DJ VIP B2B B2C B2G C2C D2C P2P O2O R&D AS A/S Q&A FAQ PPT PDF OEM ODM
        EMS CDMO CDO GMP KGMP FDA승인 DNA RNA mRNA PCR MRI CT ADC GLP CAR CAR-T IV SC BMI ADHD PTSD
        HIV AIDS COVID UFO SF MZ Z세대 TF MOU LOI NDA RFP KPI OKR PO SI SM IR NDR BEV HEV PHEV FCEV
        EREV SUV MPV RV SDV ADAS BMS ESS LFP NCM NCA LNG LPG CNG PNG CCS CCUS SAF SMR PV RPS REC
        ETS CBAM KTX SRT GTX BRT ITX UAM MRO KF VLCC LCC FSC ICBM SLBM IRBM THAAD AESA NLL DMZ GP
        GOP JSA CVID NGO NPO NIE MBTI PCS PT WM GA GM FA MVP ERA OPS RBI WAR VAR PK FK CK FC KO TKO
        DH WTO협정 SAT GRE TOEIC TOEFL MBA PhD CSAT GPA KC KS ISO CE UHD FHD HD QHD OST MV EP LP
        DVD CG K-POP BGM DM PPL HMR MSG GMO HACCP NFT CBDC STO DeFi DAO KYC AML DID FOMO LED등 FM
        MHZ AI칩 D램 EEZ AMI CAGR YoY QoQ WTI SCFI BDI VIX SPA IB KOSPI KOSDAQ DJI BEP EBIT LNG선
        PET ABS수지 PVC PE백 PP VOC CO CO2 NOx SOx O H N C2 UV HVAC ICU ER OR DUR EMR EHR LH형 DX
        AX RX CX AIDT AICE GMV MAU DAU ARPU CPA CPC ROI IRR NPV WACC TSMC급 SK급 QLC TLC MLC SLC
        TSV RISC RISC-V x86 PCIe NVMe SATA eSIM USIM SIM RCS SMS MMS LMS
        """
    )
)
#: Codes that name a standard or a kind, no thing: 5G, 4K, DDR5, HBM3E, CO2, B2B, H5N1.
GENERAL_CODE = re.compile(
    r"(?:[2-6]G|[234]D|[248]K|(?:LP|G)?DDR\d\w*|HBM\d\w*|CO2|PM\d+|[A-D]2[A-D]|P2P|O2O|RE100|"
    r"H\d{1,2}N\d{1,2}|USB\d?|PCIe\d?|MP[34]|x86|Wi-?Fi\d?|A[3-5]|Q[1-4]|[12]H)"
)
#: Words in one with Latin letters that name nothing: D램, K팝, A형, 시리즈B.
GENERAL_MIXED = re.compile(
    r"[A-Z](?:램|형|급|팀|조|등급|씨|군|양|사|선|자형|라인|블록|동|구역|노선|코스|학점|모양|급수|면|계열|세대|팝|푸드|뷰티|콘텐츠|컬처|방산|드라마|"
    r"시리즈|커브|컵|값|축|반|안|매치|매장|은행|업체|의원|교사|교수|대학|기업|병원|아파트|학생|부대)|시리즈[A-G]|(?:비타민|플랜|그룹|타입|케이스|간염|"
    r"유형|파트|섹터|조|팀|블록)[A-K]|"
    r"(?:생성형|초거대|온디바이스|에이전틱|피지컬|범용|소버린|멀티모달|대화형|산업용|제조|의료|설명가능한)AI|"
    r"PC(?:방|용)?|TV용?|IT(?:업계|기업|주|서비스)|AI(?:칩|폰|반도체|기업|서비스|기술|모델|산업|학습|비서|교과서|디지털교과서)"
)
